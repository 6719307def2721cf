/** Tests of the PostgreSQL that Docket brings along, on real processes. */
@NullMarked
package docket.postgres;

import org.jspecify.annotations.NullMarked;
