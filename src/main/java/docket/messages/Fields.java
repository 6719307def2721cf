package docket.messages;

import docket.platform.EmailAddress;
import docket.platform.Problems;
import docket.platform.Texts;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the fields of what clients send (contract, "Rules of the operations"). Each method answers the clean value, or
 * a harmless one beside a problem; lengths are counted in Unicode code points.
 */
public final class Fields {

    private final Problems problems = new Problems();
    private final MessageSettings settings;

    Fields(MessageSettings settings) {
        this.settings = settings;
    }

    /** What was found wrong so far, to which more may be added. */
    public Problems problems() {
        return problems;
    }

    /** One line: line breaks become spaces. */
    public String title(@Nullable String value, int shortest, int longest) {
        String oneLine = value == null ? null : value.replaceAll("\r\n|[\r\n\u2028\u2029]", " ");
        return line("title", oneLine, shortest, longest);
    }

    /** Text of many lines, as sent. */
    public String content(@Nullable String value) {
        return text(required("content", value));
    }

    /** Text of many lines that may be missing. */
    public String optionalContent(@Nullable String value) {
        return value == null ? "" : text(value);
    }

    /** One line that must be there. */
    public String line(String property, @Nullable String value, int shortest, int longest) {
        String line = required(property, value);
        int length = line.codePointCount(0, line.length());
        if (length < shortest) {
            problems.add(property, "must be at least " + shortest + " characters long");
        } else if (length > longest) {
            problems.add(property, "must be at most " + longest + " characters long");
        }
        if (line.codePoints().anyMatch(c -> c != '\t' && Character.getType(c) == Character.CONTROL)) {
            problems.add(property, "must not contain control characters");
        }
        return line;
    }

    /** One address. */
    public String address(String property, @Nullable String value, int longest) {
        String address = line(property, value, 0, longest);
        if (!address.isEmpty() && EmailAddress.of(address).isEmpty()) {
            problems.add(property, "must be an e-mail address");
        }
        return address;
    }

    /** Addresses with commas between them; the empty string is nobody. */
    public List<String> addresses(String property, @Nullable String value) {
        if (value == null) {
            if (!settings.lenientEmailFields()) {
                problems.add(property, Problems.REQUIRED);
            }
            return List.of();
        }
        if (value.isBlank()) {
            return List.of();
        }
        List<String> addresses =
                Arrays.stream(value.split(",", -1)).map(String::strip).toList();
        if (addresses.size() > settings.addresses()) {
            problems.add(property, "must be at most " + settings.addresses() + " addresses");
        } else if (!addresses.stream()
                .allMatch(address -> EmailAddress.of(address).isPresent())) {
            problems.add(property, "must be e-mail addresses with commas between them");
        }
        return addresses;
    }

    /** A name that was looked up; an unknown one is a problem of the field that it was sent in. */
    public long known(String property, @Nullable String value, @Nullable Long id) {
        if (!required(property, value).isEmpty() && id == null) {
            problems.add(property, "is unknown");
        }
        return id == null ? 0 : id;
    }

    /** The value; the empty string, beside a problem, where there is none. */
    private String required(String property, @Nullable String value) {
        if (value == null || value.isBlank()) {
            problems.add(property, Problems.REQUIRED);
            return "";
        }
        return value;
    }

    private String text(String value) {
        Texts.check(problems, "content", value, settings.contentSize().toBytes());
        return value;
    }
}
