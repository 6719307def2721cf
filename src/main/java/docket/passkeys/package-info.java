/**
 * Passkeys: keys in people's devices by which they come in (Web Authentication Level 3). Others use
 * {@link docket.passkeys.Passkeys} and {@link docket.passkeys.PasskeySignIn}.
 */
@NullMarked
package docket.passkeys;

import org.jspecify.annotations.NullMarked;
