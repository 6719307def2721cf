/**
 * The ledger of what happened, by whom and when: written in the same transaction as the change itself, read by
 * followers from a place of their own. Others append with {@link docket.events.Events}, say who acts with
 * {@link docket.events.Actor}, and follow with {@link docket.events.Bookmarks}; it follows nobody.
 */
@NullMarked
package docket.events;

import org.jspecify.annotations.NullMarked;
