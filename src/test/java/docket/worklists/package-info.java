/** Tests of lists of tickets as pages. */
@NullMarked
package docket.worklists;

import org.jspecify.annotations.NullMarked;
