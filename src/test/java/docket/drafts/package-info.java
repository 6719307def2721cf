/** Tests of what staff write before it is a message. */
@NullMarked
package docket.drafts;

import org.jspecify.annotations.NullMarked;
