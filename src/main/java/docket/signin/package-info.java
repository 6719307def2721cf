/**
 * The ways in by password and by link, what people change of their own, and the first admin's. Others use
 * {@link docket.signin.SignIn}, {@link docket.signin.LinkSignIn}, {@link docket.signin.OwnAccess} and
 * {@link docket.signin.FirstAdmin}; another way in goes through
 * {@link docket.signin.Door}, and asks {@link docket.signin.WaysIn} before it ends.
 */
@NullMarked
package docket.signin;

import org.jspecify.annotations.NullMarked;
