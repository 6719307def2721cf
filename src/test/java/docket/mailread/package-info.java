/** Tests of reading mail, and of whose it is. */
@NullMarked
package docket.mailread;

import org.jspecify.annotations.NullMarked;
