/** The contact form: its stamps and puzzles, who gets through, and its pages. */
@NullMarked
package docket.contactform;

import org.jspecify.annotations.NullMarked;
