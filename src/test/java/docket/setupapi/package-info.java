/** Tests of the set-up by the API of staff. */
@NullMarked
package docket.setupapi;

import org.jspecify.annotations.NullMarked;
