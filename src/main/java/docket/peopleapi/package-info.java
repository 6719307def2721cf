/**
 * People, accounts, roles and tokens by the API of staff, exactly as docs/staff-v1.openapi.yaml says. It holds no rule and no
 * SQL. Nobody uses it.
 */
@NullMarked
package docket.peopleapi;

import org.jspecify.annotations.NullMarked;
