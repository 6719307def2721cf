/**
 * The published tickets API, exactly as docs/contract says: parses, calls the desk, shapes the answer. It holds no rule
 * and no SQL. Nobody uses it.
 */
@NullMarked
package docket.v3;

import org.jspecify.annotations.NullMarked;
