/** Tests of the pages of mail, on the real server. */
@NullMarked
package docket.mailroom;

import org.jspecify.annotations.NullMarked;
