package docket.mailapi;

import docket.http.JsonBody;
import docket.mailboxes.ImapForm;
import docket.mailboxes.MailboxForm;
import docket.mailboxes.MailboxSecret;
import docket.staffapi.Sent;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was sent of a mailbox; what was not stays as it is. */
final class MailboxBody {

    static final String[] FIELDS = {
        "name",
        "address",
        "senderName",
        "department",
        "category",
        "language",
        "subAddresses",
        "acknowledges",
        "staffAnswers",
        "checker",
        "imapHost",
        "imapPort",
        "imapSecurity",
        "imapUser",
        "imapFolder",
        "signIn",
        "oauthTokenUrl",
        "oauthClientId",
        "oauthScope",
        "password",
        "clientSecret",
        "refreshToken"
    };

    private final JsonBody body;

    private MailboxBody(JsonBody body) {
        this.body = body;
    }

    /** Takes a body of which each field is of its type. */
    static MailboxBody of(JsonBody body) {
        MailboxBody read = new MailboxBody(body);
        read.over(MailboxForm.BLANK);
        return read;
    }

    /** A form with what was sent in the place of what is there. */
    MailboxForm over(MailboxForm now) {
        return new MailboxForm(
                text("name", now.name()),
                text("address", now.address()),
                text("senderName", now.senderName()),
                sent("department", body::nameOrId, now.department()),
                sent("category", body::nameOrId, now.category()),
                text("language", now.language()),
                flag("subAddresses", now.subAddresses()),
                flag("acknowledges", now.acknowledges()),
                flag("staffAnswers", now.staffAnswers()),
                text("checker", now.checker()),
                over(now.imap()));
    }

    private ImapForm over(ImapForm now) {
        return new ImapForm(
                text("imapHost", now.host()),
                sent("imapPort", body::smallInteger, now.port()),
                text("imapSecurity", now.security()),
                text("imapUser", now.user()),
                text("imapFolder", now.folder()),
                text("signIn", now.signIn()),
                text("oauthTokenUrl", now.tokenUrl()),
                text("oauthClientId", now.clientId()),
                text("oauthScope", now.scope()),
                new MailboxSecret(body.string("password"), body.string("clientSecret"), body.string("refreshToken")));
    }

    private @Nullable String text(String field, @Nullable String now) {
        return sent(field, body::string, now);
    }

    private boolean flag(String field, boolean now) {
        return Objects.requireNonNullElse(body.flag(field), now);
    }

    private <T extends @Nullable Object> T sent(String field, Function<String, T> read, T now) {
        return Sent.of(body, field, read).or(now);
    }
}
