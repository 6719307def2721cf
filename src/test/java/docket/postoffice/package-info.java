/** A mail server of the world outside for the rig of mail: real Postfix and Dovecot on loopback, and swaks to send with. */
@NullMarked
package docket.postoffice;

import org.jspecify.annotations.NullMarked;
