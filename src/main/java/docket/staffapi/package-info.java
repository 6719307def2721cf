/**
 * What the API of staff, {@code /staff/v1}, shares: lists in pages, the tag of a thing, and changes of just what the client saw.
 * Its resources lie beside it and use all of this.
 */
@NullMarked
package docket.staffapi;

import org.jspecify.annotations.NullMarked;
