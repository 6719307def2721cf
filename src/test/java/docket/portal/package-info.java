/** Tests of customers' pages. */
@NullMarked
package docket.portal;

import org.jspecify.annotations.NullMarked;
