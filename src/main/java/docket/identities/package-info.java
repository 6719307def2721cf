/**
 * Identities at a provider: whom it knows as whom, and the way in by it. Others use {@link docket.identities.Identities} and
 * {@link docket.identities.ProviderSignIn}.
 */
@NullMarked
package docket.identities;

import org.jspecify.annotations.NullMarked;
