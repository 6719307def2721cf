/**
 * Rate limits, kept by each process for itself: how much of what anybody may do in a time. Others take from {@link
 * docket.limits.Limits}, and name what the limit is of by {@link docket.limits.Limit}.
 */
@NullMarked
package docket.limits;

import org.jspecify.annotations.NullMarked;
