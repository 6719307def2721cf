/**
 * What the ways in by HTTP share: who calls and may they, reading bodies and files, answers and their tags, errors. It
 * holds no rule of the desk and no SQL. The APIs use it; it knows none of them.
 */
@NullMarked
package docket.http;

import org.jspecify.annotations.NullMarked;
