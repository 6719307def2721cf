package docket.settings;

import docket.mailboxes.ImapForm;
import docket.mailboxes.MailboxForm;
import docket.mailboxes.MailboxSecret;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.sheets.Choices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the form of a mailbox sends. */
record MailboxSent(
        @Nullable String name,
        @Nullable String address,
        @Nullable String senderName,
        @Nullable String department,
        @Nullable String category,
        @Nullable String language,
        @Nullable Boolean subAddresses,
        @Nullable Boolean acknowledges,
        @Nullable Boolean staffAnswers,
        @Nullable String checker,
        @Nullable String imapHost,
        @Nullable String imapPort,
        @Nullable String imapSecurity,
        @Nullable String imapUser,
        @Nullable String imapFolder,
        @Nullable String signIn,
        @Nullable String oauthTokenUrl,
        @Nullable String oauthClientId,
        @Nullable String oauthScope,
        @Nullable String password,
        @Nullable String clientSecret,
        @Nullable String refreshToken) {

    /** What a form would send that is as the mailbox is; of secrets nothing. */
    static MailboxSent of(MailboxForm form) {
        ImapForm imap = form.imap();
        return new MailboxSent(
                form.name(),
                form.address(),
                form.senderName(),
                form.department(),
                form.category(),
                form.language(),
                form.subAddresses(),
                form.acknowledges(),
                form.staffAnswers(),
                form.checker(),
                imap.host(),
                imap.port() == null ? null : String.valueOf(imap.port()),
                imap.security(),
                imap.user(),
                imap.folder(),
                imap.signIn(),
                imap.tokenUrl(),
                imap.clientId(),
                imap.scope(),
                null,
                null,
                null);
    }

    /** The form of it. {@link Failure.Invalid} where the port is no number. */
    MailboxForm form() {
        return new MailboxForm(
                name,
                Choices.name(address),
                senderName,
                Choices.name(department),
                Choices.name(category),
                Choices.name(language),
                Boolean.TRUE.equals(subAddresses),
                Boolean.TRUE.equals(acknowledges),
                Boolean.TRUE.equals(staffAnswers),
                Choices.name(checker),
                imap());
    }

    private ImapForm imap() {
        return new ImapForm(
                Choices.name(imapHost),
                port(),
                Choices.name(imapSecurity),
                Choices.name(imapUser),
                Choices.name(imapFolder),
                Choices.name(signIn),
                Choices.name(oauthTokenUrl),
                Choices.name(oauthClientId),
                Choices.name(oauthScope),
                new MailboxSecret(Choices.name(password), Choices.name(clientSecret), Choices.name(refreshToken)));
    }

    private @Nullable Integer port() {
        String port = Choices.name(imapPort);
        try {
            return port == null ? null : Integer.valueOf(port.strip());
        } catch (NumberFormatException e) {
            throw new Failure.Invalid(List.of(new Problem("imapPort", "must be a whole number")));
        }
    }

    /** Says nothing of the secrets. */
    @Override
    public String toString() {
        return "MailboxSent[" + name + "]";
    }
}
