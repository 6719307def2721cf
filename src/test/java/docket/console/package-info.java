/** Tests of staff's pages. */
@NullMarked
package docket.console;

import org.jspecify.annotations.NullMarked;
