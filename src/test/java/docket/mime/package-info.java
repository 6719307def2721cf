/** Tests of reading mails. */
@NullMarked
package docket.mime;

import org.jspecify.annotations.NullMarked;
