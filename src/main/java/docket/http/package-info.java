/**
 * What the ways in by HTTP share: reading bodies, queries and files, answers and their tags, refusals. It holds no rule of the
 * desk and no SQL. The APIs and the pages use it; it knows none of them.
 */
@NullMarked
package docket.http;

import org.jspecify.annotations.NullMarked;
