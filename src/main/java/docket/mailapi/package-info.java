/**
 * Mailboxes, mail that came in, its senders and the texts of mail by the API of staff, exactly as docs/staff-v1.openapi.yaml
 * says. It holds no rule and no SQL. Nobody uses it.
 */
@NullMarked
package docket.mailapi;

import org.jspecify.annotations.NullMarked;
