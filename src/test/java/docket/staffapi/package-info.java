/** Tests of the staff's API. */
@NullMarked
package docket.staffapi;

import org.jspecify.annotations.NullMarked;
