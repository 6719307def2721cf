/**
 * The console's settings, as pages: who and what there is on the desk, for those who may change it. It holds no rule; the
 * front doors that the staff's API calls are called here as well.
 */
@NullMarked
package docket.settings;

import org.jspecify.annotations.NullMarked;
