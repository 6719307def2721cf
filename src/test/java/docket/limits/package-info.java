/** Tests of the limits on their own. */
@NullMarked
package docket.limits;

import org.jspecify.annotations.NullMarked;
