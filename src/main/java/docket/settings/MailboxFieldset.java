package docket.settings;

import docket.mailboxes.ImapAccount.Security;
import docket.mailboxes.ImapAccount.SignIn;
import docket.mailboxes.ImapPreset;
import docket.pages.Words;
import docket.sheets.Choices;
import docket.sheets.Field;
import docket.sheets.Field.Choice;
import docket.sheets.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The fields of the form of a mailbox. */
@Component
class MailboxFieldset {

    private final Choices choices;

    MailboxFieldset(Choices choices) {
        this.choices = choices;
    }

    /** All of them, with what was sent, and links to what mail services want where the mailbox is new. */
    List<Field> of(MailboxSent sent, boolean isNew, Words words) {
        return Stream.of(desk(sent, words), imap(sent, isNew, words), oauth(sent))
                .flatMap(List::stream)
                .toList();
    }

    private List<Field> desk(MailboxSent sent, Words words) {
        return List.of(
                Field.line("name", sent.name()),
                Field.email("address", sent.address()),
                Field.line("senderName", sent.senderName()),
                Field.pick("department", sent.department(), choices.departments(sent.department())),
                Field.pick("category", sent.category(), choices.categories(sent.category())),
                Field.pick(
                        "language",
                        Objects.requireNonNullElse(sent.language(), "en"),
                        List.of(choice("language", "en", words), choice("language", "de", words))),
                Field.check("acknowledges", Boolean.TRUE.equals(sent.acknowledges())),
                Field.check("subAddresses", Boolean.TRUE.equals(sent.subAddresses())),
                Field.check("staffAnswers", Boolean.TRUE.equals(sent.staffAnswers())),
                Field.optional("checker", sent.checker()));
    }

    private static List<Field> imap(MailboxSent sent, boolean isNew, Words words) {
        List<Choice> presets = Arrays.stream(ImapPreset.values())
                .map(preset -> new Choice(
                        Section.MAILBOXES.path() + "/new?preset=" + preset.word(),
                        words.get("settings.preset." + preset.word())))
                .toList();
        List<Choice> securities = Arrays.stream(Security.values())
                .map(security -> choice("imapSecurity", security.word(), words))
                .toList();
        List<Choice> ways = Arrays.stream(SignIn.values())
                .map(way -> choice("signIn", way.word(), words))
                .toList();
        return List.of(
                Field.heading("imap", isNew ? presets : List.of()),
                Field.optional("imapHost", sent.imapHost()),
                Field.optional("imapPort", sent.imapPort()),
                Field.pick("imapSecurity", Objects.requireNonNullElse(sent.imapSecurity(), "tls"), securities),
                Field.optional("imapUser", sent.imapUser()),
                Field.optional("imapFolder", sent.imapFolder()),
                Field.pick("signIn", Objects.requireNonNullElse(sent.signIn(), "password"), ways),
                Field.secret("password"));
    }

    private static List<Field> oauth(MailboxSent sent) {
        return List.of(
                Field.heading("oauth", List.of()),
                Field.optional("oauthTokenUrl", sent.oauthTokenUrl()),
                Field.optional("oauthScope", sent.oauthScope()),
                Field.optional("oauthClientId", sent.oauthClientId()),
                Field.secret("clientSecret"),
                Field.secret("refreshToken"));
    }

    private static Choice choice(String field, String word, Words words) {
        return new Choice(word, words.get("settings." + field + "." + word));
    }
}
