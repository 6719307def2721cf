package docket.mailboxes;

import docket.platform.Keys;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens what mailboxes sign in by. */
@Component
class MailboxSecrets {

    private static final String PURPOSE = "mailbox";

    private final MailboxSql sql;
    private final Keys keys;
    private final JsonMapper json;

    MailboxSecrets(Jdbi jdbi, Keys keys, JsonMapper json) {
        this.sql = jdbi.onDemand(MailboxSql.class);
        this.keys = keys;
        this.json = json;
    }

    byte @Nullable [] seal(@Nullable MailboxSecret secret) {
        return secret == null ? null : keys.seal(PURPOSE, json.writeValueAsBytes(secret));
    }

    Optional<MailboxSecret> find(long mailboxId) {
        return sql.findSecret(mailboxId).map(kept -> json.readValue(keys.open(PURPOSE, kept), MailboxSecret.class));
    }
}
