/** Who may do what: every operation of the APIs' document by every kind of actor on every kind of thing. */
@NullMarked
package docket.access;

import org.jspecify.annotations.NullMarked;
