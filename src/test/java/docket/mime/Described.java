package docket.mime;

import docket.heads.Address;
import docket.heads.Authentication;
import docket.heads.Head;
import docket.heads.Parties;
import docket.platform.EmailAddress;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down what was read of a mail, as the files beside the corpus have it. */
final class Described {

    private final StringBuilder text = new StringBuilder();

    private Described() {}

    static String of(Mail<Integer> mail) {
        Described described = new Described();
        described.head(mail.head());
        mail.files().forEach(described::file);
        mail.bounce().ifPresent(described::bounce);
        described.part("Text", mail.body().text());
        String said = Quotes.split(mail.body().text()).fresh();
        if (!said.equals(mail.body().text())) {
            described.part("Fresh", said);
        }
        return described.text.toString();
    }

    private void head(Head head) {
        Parties parties = head.parties();
        line("From", address(parties.from()));
        line("Sender", address(parties.sender()));
        line("Reply-To", addresses(parties.replyTo()));
        line("To", addresses(parties.to()));
        line("Cc", addresses(parties.cc()));
        line(
                "Delivered-To",
                parties.deliveredTo().stream().map(to -> to.value()).collect(Collectors.joining(", ")));
        line("Lists", parties.lists().stream().map(EmailAddress::value).collect(Collectors.joining(", ")));
        line(
                "Return-Path",
                parties.returnPath() == null ? "" : parties.returnPath().value());
        line("Subject", head.subject());
        line("Date", head.date() == null ? "" : head.date().toString());
        line("Message-ID", head.messageId());
        line("In-Reply-To", String.join(" ", head.inReplyTo()));
        line("References", String.join(" ", head.references()));
        line("Language", head.language() == null ? "" : head.language());
        line("Signs", new TreeSet<>(head.signs()).stream().map(Enum::name).collect(Collectors.joining(" ")));
        line("Docket", String.join(" ", head.docketHosts()));
        head.authentication().forEach(checked -> line("Checked", checked(checked)));
    }

    private static String checked(Authentication checked) {
        return checked.server() + ": "
                + checked.verdicts().stream()
                        .map(verdict ->
                                verdict.method() + '=' + verdict.result() + ' ' + new TreeMap<>(verdict.properties()))
                        .collect(Collectors.joining(", "));
    }

    private void file(FilePart<Integer> file) {
        line(
                "File",
                file.name() + " | " + file.type() + " | " + file.kept() + " bytes"
                        + (file.contentId() == null ? "" : " | " + file.contentId())
                        + (file.inline() ? " | inline" : ""));
    }

    private void bounce(Bounce bounce) {
        line("Bounce", bounce.action() + " " + bounce.recipient() + ' ' + bounce.status());
        line("Diagnostic", bounce.diagnostic());
        line("Original", bounce.original().map(Head::messageId).orElse(""));
    }

    private void part(String name, String content) {
        text.append('\n').append(name).append(":\n").append(content).append('\n');
    }

    private void line(String name, String value) {
        if (!value.isEmpty()) {
            text.append(name).append(": ").append(value).append('\n');
        }
    }

    private static String addresses(List<Address> addresses) {
        return addresses.stream().map(Described::address).collect(Collectors.joining(", "));
    }

    private static String address(@Nullable Address address) {
        return address == null
                ? ""
                : address.name().isEmpty()
                        ? address.email().value()
                        : address.name() + " <" + address.email().value() + '>';
    }
}
