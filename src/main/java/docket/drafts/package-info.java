/**
 * What staff write before it is a message: drafts that survive whatever happens, and replies that are held for a moment so
 * that they can be taken back. Others use {@link docket.drafts.Drafts}.
 */
@NullMarked
package docket.drafts;

import org.jspecify.annotations.NullMarked;
