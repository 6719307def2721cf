/** Tests of what staff do with tickets. */
@NullMarked
package docket.casework;

import org.jspecify.annotations.NullMarked;
