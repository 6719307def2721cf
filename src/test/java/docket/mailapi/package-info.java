/** Tests of mail by the API of staff. */
@NullMarked
package docket.mailapi;

import org.jspecify.annotations.NullMarked;
