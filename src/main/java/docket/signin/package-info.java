/**
 * How people sign in and stay signed in: links, passwords, second factors, identities at a provider, sessions. Others use
 * {@link docket.signin.SignIn}, {@link docket.signin.LinkSignIn}, {@link docket.signin.ProviderSignIn},
 * {@link docket.signin.OwnAccess}, {@link docket.signin.SecondFactors}, {@link docket.signin.Identities},
 * {@link docket.signin.Sessions}, {@link docket.signin.Links} and {@link docket.signin.FirstAdmin}.
 */
@NullMarked
package docket.signin;

import org.jspecify.annotations.NullMarked;
