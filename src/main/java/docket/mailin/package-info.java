/**
 * Takes mail in: every raw message is kept and written down before anything else happens, and waits for its one disposition.
 * Those that fetch mail use {@link docket.mailin.Incoming}.
 */
@NullMarked
package docket.mailin;

import org.jspecify.annotations.NullMarked;
