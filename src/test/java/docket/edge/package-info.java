/** Tests of where requests come in. */
@NullMarked
package docket.edge;

import org.jspecify.annotations.NullMarked;
