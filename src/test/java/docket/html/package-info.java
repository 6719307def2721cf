/** Tests of making HTML of strangers fit to be shown. */
@NullMarked
package docket.html;

import org.jspecify.annotations.NullMarked;
