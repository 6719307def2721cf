package docket.heads;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A header of a value and parameters, such as Content-Disposition: {@code attachment; filename="a.pdf"} (RFC 2045, 5.1),
 * the long and foreign ones among them (RFC 2231), and those that are encoded as only other headers may be.
 */
public final class Parameters {

    /** More pieces than a name of any file that a system can hold. */
    private static final int MOST_PIECES = 100;

    private final String value;
    private final Map<String, String> given = new HashMap<>();

    private Parameters(String value) {
        this.value = value;
    }

    /** What a header says; of a parameter that stands there twice, the first counts. */
    public static Parameters of(String header) {
        List<String> parts = Structured.split(header, ';');
        Parameters parameters = new Parameters(parts.getFirst().strip().toLowerCase(Locale.ROOT));
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String name = part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                parameters.given.putIfAbsent(name, Structured.unquoted(part.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /** What stands before the parameters, in lower case. */
    public String value() {
        return value;
    }

    /** The decoded parameter of that name in lower case; empty where there is none. */
    public String get(String name) {
        String extended = given.get(name + '*');
        if (extended != null) {
            return extended(extended);
        }
        String plain = given.get(name);
        return plain != null ? EncodedWords.decode(plain) : pieces(name);
    }

    private static String extended(String text) {
        int charset = text.indexOf('\'');
        int language = text.indexOf('\'', charset + 1);
        return charset < 0 || language < 0
                ? Charsets.decode(Encodings.escaped(text, '%'))
                : Charsets.decode(Encodings.escaped(text.substring(language + 1), '%'), text.substring(0, charset));
    }

    private String pieces(String name) {
        StringBuilder whole = new StringBuilder();
        boolean isExtended = given.containsKey(name + "*0*");
        for (int i = 0; i < MOST_PIECES; i++) {
            String plain = given.get(name + '*' + i);
            String piece = plain != null ? plain : given.get(name + '*' + i + '*');
            if (piece == null) {
                break;
            }
            // Within an extended whole, a plain piece means its percent signs as they stand.
            whole.append(isExtended && plain != null ? piece.replace("%", "%25") : piece);
        }
        return isExtended ? extended(whole.toString()) : EncodedWords.decode(whole.toString());
    }
}
