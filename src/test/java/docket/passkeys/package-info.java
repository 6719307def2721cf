/** Passkeys proved, with an authenticator in software. */
@NullMarked
package docket.passkeys;

import org.jspecify.annotations.NullMarked;
