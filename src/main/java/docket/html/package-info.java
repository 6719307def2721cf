/**
 * Makes HTML of strangers fit to be shown, by {@link docket.html.SafeHtml}, and a text of it. Knows no feature.
 */
@NullMarked
package docket.html;

import org.jspecify.annotations.NullMarked;
