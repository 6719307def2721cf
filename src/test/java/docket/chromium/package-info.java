/**
 * A real browser for tests of pages: {@link docket.chromium.Window} is what a person looks at, and whatever goes wrong in one
 * fails its test.
 */
@NullMarked
package docket.chromium;

import org.jspecify.annotations.NullMarked;
