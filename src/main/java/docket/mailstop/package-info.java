/** The page on which whoever reads a ticket's mails ends them. Nobody uses it. */
@NullMarked
package docket.mailstop;

import org.jspecify.annotations.NullMarked;
