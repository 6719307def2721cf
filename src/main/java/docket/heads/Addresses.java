package docket.heads;

import docket.platform.EmailAddress;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads addresses with names, lists and groups of them (RFC 5322, 3.4), and what mail programs make of these. An address
 * is never taken out of a name, whether encoded or quoted; where more than one could be meant, none is.
 */
final class Addresses {

    private static final int LONGEST_NAME = 200;

    /** What is before the @ of some phones, though dots may stand there only between others: {@code ann..lee.}. */
    private static final Pattern DOTS = Pattern.compile("[A-Za-z0-9._+-]+");

    private final String text;
    private final int most;
    private final List<Address> found = new ArrayList<>();

    private final StringBuilder phrase = new StringBuilder();
    private final StringBuilder angle = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private int angles;
    private boolean inAngle;
    private boolean hasAt;
    private String before = "";

    private Addresses(String text, int most) {
        this.text = text;
        this.most = most;
    }

    /** The addresses of a header; what can't be read as one is passed over. */
    static List<Address> in(String header, int most) {
        Addresses addresses = new Addresses(header, most);
        addresses.read();
        return addresses.found;
    }

    private void read() {
        for (int i = 0; i < text.length() && found.size() < most; ) {
            i = take(i);
        }
        if (found.size() < most) {
            end(' ');
        }
    }

    /** Takes what starts there; answers where it ends. */
    private int take(int at) {
        char c = text.charAt(at);
        int end = at + 1;
        if (c == '"') {
            end = Structured.afterQuote(text, at);
            (inAngle ? angle : phrase)
                    .append(inAngle ? text.substring(at, end) : Structured.unquoted(text.substring(at, end)));
        } else if (c == '(') {
            end = Structured.afterComment(text, at);
            comment.append(text, at + 1, Math.max(at + 1, end - 1));
        } else if (inAngle) {
            inAngle = c != '>';
            angle.append(inAngle ? String.valueOf(c) : "");
        } else if (c == '<') {
            inAngle = true;
            angles++;
        } else if (c == ',' || c == ';') {
            end(c);
        } else if (c == ':' && angles == 0 && !hasAt) {
            phrase.setLength(0);
        } else {
            hasAt |= c == '@';
            phrase.append(c);
        }
        return end;
    }

    private void end(char separator) {
        boolean bare = angles == 0;
        Optional<EmailAddress> email = angles > 1 ? Optional.empty() : email(bare ? phrase : angle);
        String name = (bare ? comment : phrase).toString();
        email.ifPresent(address -> found.add(new Address(address, Headers.line(before + name, LONGEST_NAME))));
        // "Lee, Ann <ann@example.com>" without the quotes that it needs.
        before = bare
                        && email.isEmpty()
                        && separator == ','
                        && !phrase.toString().isBlank()
                ? before + phrase + ", "
                : "";
        before = before.length() > LONGEST_NAME ? "" : before;
        phrase.setLength(0);
        angle.setLength(0);
        comment.setLength(0);
        angles = 0;
        inAngle = false;
        hasAt = false;
    }

    private static Optional<EmailAddress> email(CharSequence written) {
        String clean = written.toString().strip();
        int at = clean.lastIndexOf('@');
        if (at <= 0 || clean.length() > 1000) {
            return Optional.empty();
        }
        String local = clean.substring(0, at);
        String rest = '@' + domain(clean.substring(at + 1));
        return EmailAddress.of(local + rest)
                .or(() -> DOTS.matcher(local).matches() ? EmailAddress.of('"' + local + '"' + rest) : Optional.empty());
    }

    private static String domain(String written) {
        try {
            return IDN.toASCII(written);
        } catch (IllegalArgumentException e) {
            return written;
        }
    }
}
