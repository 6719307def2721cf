/** Tests of making a mail a message. */
@NullMarked
package docket.mailpost;

import org.jspecify.annotations.NullMarked;
