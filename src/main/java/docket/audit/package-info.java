/**
 * The ledger as an audit trail: its lines are chained to each other by seals, so that a change behind Docket's back is
 * found. Others read it with {@link docket.audit.AuditTrail} and prove it with {@link docket.audit.Seals}.
 */
@NullMarked
package docket.audit;

import org.jspecify.annotations.NullMarked;
