/**
 * Customers' accounts, the people in them and beside them, and the tokens by which programs speak for them. Others use
 * {@link docket.accounts.Accounts}, {@link docket.accounts.People} and {@link docket.accounts.ApiTokens}.
 */
@NullMarked
package docket.accounts;

import org.jspecify.annotations.NullMarked;
