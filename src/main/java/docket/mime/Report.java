package docket.mime;

import docket.heads.Charsets;
import docket.heads.Head;
import docket.heads.Headers;
import docket.heads.Heads;
import docket.heads.Sign;
import docket.mime.Bounce.Action;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out what a mail server reports of a mail that it could not deliver. */
final class Report {

    private static final Set<String> STATUS =
            Set.of("message/delivery-status", "message/global-delivery-status", "message/disposition-notification");

    private static final int LONGEST_STATUS = 64 << 10;
    private static final int LONGEST_DIAGNOSTIC = 1000;

    private final Budgets budgets;
    private final List<Bounce> recipients = new ArrayList<>();
    private Optional<Head> original = Optional.empty();

    Report(Budgets budgets) {
        this.budgets = budgets;
    }

    /** Whether a part says in fields what became of a mail. */
    static boolean isStatus(String type) {
        return STATUS.contains(type);
    }

    /** Whether a part is the head of a mail without the rest. */
    static boolean isHead(String type) {
        return type.equals("text/rfc822-headers") || type.equals("message/global-headers");
    }

    /** Takes the fields (RFC 3464, 2): a group on the mail, then one on each recipient. */
    void status(InputStream content) throws IOException {
        String fields = Lines.clean(Charsets.decode(content.readNBytes(LONGEST_STATUS)));
        for (String group : fields.split("\n\n", -1)) {
            Headers headers = headers(group.strip());
            action(headers.first("action"))
                    .ifPresent(action -> recipients.add(new Bounce(
                            action,
                            recipient(headers),
                            status(headers.first("status")),
                            diagnostic(headers),
                            Optional.empty())));
        }
    }

    /** Takes the head of the mail that came back; the first one counts. */
    void original(Headers headers) {
        original = original.or(() -> Optional.of(Heads.of(headers)));
    }

    /** What is reported, of the recipient that fared worst. */
    Optional<Bounce> bounce(Head head, Headers top, String text) {
        boolean isRobot =
                head.signs().contains(Sign.NULL_SENDER) || head.signs().contains(Sign.DAEMON);
        return recipients.stream()
                .min(Comparator.comparing(Bounce::action))
                .map(worst ->
                        new Bounce(worst.action(), worst.recipient(), worst.status(), worst.diagnostic(), original))
                .or(() -> isRobot ? told(top.first("x-failed-recipients"), text) : Optional.empty());
    }

    /** What servers write that know no fields: qmail, Exim, Postfix as some set it up. */
    private Optional<Bounce> told(String failed, String text) {
        return ToldBounce.find(failed, text)
                .map(told -> new Bounce(
                        Action.FAILED,
                        told.recipient(),
                        "",
                        Headers.line(told.reason(), LONGEST_DIAGNOSTIC),
                        original.or(() -> Optional.of(told.copy())
                                .filter(copy -> !copy.isEmpty())
                                .map(copy -> Heads.of(headers(copy))))));
    }

    private Headers headers(String text) {
        return HeadersReader.read(text.getBytes(StandardCharsets.UTF_8), budgets);
    }

    private static Optional<Action> action(String value) {
        String name = Headers.line(value, 20).toUpperCase(Locale.ROOT);
        return Stream.of(Action.values())
                .filter(action -> name.startsWith(action.name()))
                .findFirst();
    }

    private static String recipient(Headers headers) {
        String last = headers.first("final-recipient");
        String typed = last.isEmpty() ? headers.first("original-recipient") : last;
        String address = typed.substring(typed.indexOf(';') + 1).strip();
        return Headers.line(address.replace("<", "").replace(">", ""), LONGEST_DIAGNOSTIC);
    }

    /** The enhanced code (RFC 3463) alone; some add a comment. */
    private static String status(String value) {
        int end = 0;
        while (end < value.length() && end < 11 && "0123456789.".indexOf(value.charAt(end)) >= 0) {
            end++;
        }
        return value.substring(0, end);
    }

    private static String diagnostic(Headers headers) {
        String typed = headers.first("diagnostic-code");
        return Headers.line(typed.substring(typed.indexOf(';') + 1), LONGEST_DIAGNOSTIC);
    }
}
