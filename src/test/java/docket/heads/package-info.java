/** Tests of reading what stands above a mail. */
@NullMarked
package docket.heads;

import org.jspecify.annotations.NullMarked;
