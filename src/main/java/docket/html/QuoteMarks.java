package docket.html;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/** Knows the elements by which mail programs set apart what they repeat of others, and the signature. */
final class QuoteMarks {

    private static final Set<String> QUOTES =
            Set.of("yahoo_quoted", "tutanota_quote", "zmail_extra", "ms-outlook-mobile-reference-message");

    /** What is in a blockquote of these is repeated; what stands around that may be an answer, or be passed on. */
    private static final Set<String> CITED = Set.of("gmail_quote", "protonmail_quote");

    private static final Set<String> SIGNATURES = Set.of(
            "gmail_signature",
            "moz-signature",
            "signature",
            "ms-outlook-mobile-signature",
            "protonmail_signature_block");

    /** What stands between a message and the one that is repeated below, up to the end of what both are in. */
    private static final Set<String> BORDERS =
            Set.of("divrplyfwdmsg", "appendonsend", "x_divrplyfwdmsg", "x_appendonsend", "reply-intro");

    private QuoteMarks() {}

    /** What an element begins. */
    enum Mark {
        NOTHING,
        /** The element is a quote. */
        QUOTE,
        /** The element is a signature. */
        SIGNATURE,
        /** This element and those after it in the same one are a quote. */
        REST
    }

    /** What an element begins, by its attributes, names and values in turn. */
    static Mark of(String element, List<String> attributes) {
        String id = value(attributes, "id").toLowerCase(Locale.ROOT);
        String classes = value(attributes, "class").toLowerCase(Locale.ROOT);
        boolean isCited = element.equals("blockquote")
                && (value(attributes, "type").equalsIgnoreCase("cite") || has(classes, CITED));
        if (isCited || has(classes, QUOTES)) {
            return Mark.QUOTE;
        }
        boolean isBorder = element.equals("div") && isBorder(value(attributes, "style"));
        if (isBorder || BORDERS.contains(id)) {
            return Mark.REST;
        }
        return SIGNATURES.contains(id) || has(classes, SIGNATURES) ? Mark.SIGNATURE : Mark.NOTHING;
    }

    /** Outlook's line above a repeated message: {@code border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in}. */
    private static boolean isBorder(String style) {
        String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.startsWith("border:none;border-top:solid#") && plain.contains("padding:3.0pt0");
    }

    private static boolean has(String classes, Set<String> names) {
        return Collections.list(new StringTokenizer(classes)).stream().anyMatch(names::contains);
    }

    private static String value(List<String> attributes, String name) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return "";
    }
}
