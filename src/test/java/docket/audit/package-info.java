/** Tests of the audit trail, most of them on real PostgreSQL. */
@NullMarked
package docket.audit;

import org.jspecify.annotations.NullMarked;
