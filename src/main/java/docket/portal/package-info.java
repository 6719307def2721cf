/**
 * Customers' pages: their tickets, and the read-only page behind a ticket's link. Parses, calls the desk, shows; it holds no
 * rule. Nobody uses it.
 */
@NullMarked
package docket.portal;

import org.jspecify.annotations.NullMarked;
