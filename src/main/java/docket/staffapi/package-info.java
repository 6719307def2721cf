/**
 * The API of staff, {@code /staff/v1}, exactly as docs/staff-v1.openapi.yaml says: parses, calls the desk, shapes the
 * answer. It holds no rule and no SQL. Nobody uses it.
 */
@NullMarked
package docket.staffapi;

import org.jspecify.annotations.NullMarked;
