/**
 * Where requests come in and errors go out: who calls and may they, how often, which routes there are; whatever was thrown becomes
 * an answer. It holds no rule of the desk and no SQL. Resources name in {@link docket.edge.Needs} what they need.
 */
@NullMarked
package docket.edge;

import org.jspecify.annotations.NullMarked;
