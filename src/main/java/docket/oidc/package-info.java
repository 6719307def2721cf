/**
 * Asks a provider of identities who somebody is (OpenID Connect). It knows the protocol and nothing of the desk: who that is
 * here, {@code identities} tells. Others use {@link docket.oidc.Provider}.
 */
@NullMarked
package docket.oidc;

import org.jspecify.annotations.NullMarked;
