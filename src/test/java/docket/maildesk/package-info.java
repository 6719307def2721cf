/** Tests of what staff decide on mail. */
@NullMarked
package docket.maildesk;

import org.jspecify.annotations.NullMarked;
