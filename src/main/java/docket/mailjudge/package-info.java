/**
 * Judges the mail of the ledger: what it is, to which ticket it belongs, and as whom it may be heard there. Those that take mail
 * in use {@link docket.mailjudge.Judge}, those that decide on it {@link docket.mailjudge.Threads}.
 */
@NullMarked
package docket.mailjudge;

import org.jspecify.annotations.NullMarked;
