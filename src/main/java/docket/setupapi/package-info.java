/**
 * Departments, categories, priorities and canned texts by the API of staff, and the audit trail, exactly as
 * docs/staff-v1.openapi.yaml says. It holds no rule and no SQL. Nobody uses it.
 */
@NullMarked
package docket.setupapi;

import org.jspecify.annotations.NullMarked;
