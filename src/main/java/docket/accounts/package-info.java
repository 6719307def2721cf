/**
 * Customers' accounts, and the people in them and beside them. Others use {@link docket.accounts.Accounts} and
 * {@link docket.accounts.People}.
 */
@NullMarked
package docket.accounts;

import org.jspecify.annotations.NullMarked;
