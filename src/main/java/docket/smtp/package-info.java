/**
 * How a mail leaves the house: its form, its signature, the mail server of the settings. Those who send use
 * {@link docket.smtp.Smtp} and hand it a {@link docket.smtp.Letter}; what is in it is theirs to say.
 */
@NullMarked
package docket.smtp;

import org.jspecify.annotations.NullMarked;
