/**
 * What staff do to many tickets at once: worked off one by one behind their back, and undone while it is young. Others use
 * {@link docket.bulk.BulkActs}.
 */
@NullMarked
package docket.bulk;

import org.jspecify.annotations.NullMarked;
