/**
 * How things are set on pages: a list of what there is, and a form of fields for each, with what was wrong and what somebody
 * else changed meanwhile. It holds no rule and knows no thing; {@link docket.settings} has a page for each.
 */
@NullMarked
package docket.sheets;

import org.jspecify.annotations.NullMarked;
