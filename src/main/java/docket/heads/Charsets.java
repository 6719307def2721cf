package docket.heads;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes characters of bytes, whatever charset they are said to be in. */
public final class Charsets {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Names that mean more than they say, as in the Encoding Standard of the WHATWG, and some that Java does not know. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-8-e", "iso-8859-8"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("x-gbk", "gb18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("big5", "big5-hkscs"),
            Map.entry("macintosh", "x-macroman"),
            Map.entry("x-mac-roman", "x-macroman"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"));

    /** By name and alias in lower case: Java looks an unknown name up in all modules each time. */
    private static final Map<String, Charset> KNOWN = known();

    private Charsets() {}

    /** The text of a header that nobody encoded: UTF-8 (RFC 6532), or what was usual before. */
    public static String decode(byte[] bytes) {
        return decode(bytes, null);
    }

    /**
     * The text of some bytes.
     *
     * @param name the charset that they are said to be in; what says too little or is unknown is guessed: UTF-8 where the
     *     bytes are mostly that, else windows-1252
     */
    public static String decode(byte[] bytes, @Nullable String name) {
        String clean = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        if (Utf7.isName(clean)) {
            return Utf7.decode(bytes);
        }
        return find(clean)
                .filter(charset ->
                        !charset.equals(StandardCharsets.UTF_8) && !charset.equals(StandardCharsets.US_ASCII))
                .map(charset -> new String(bytes, charset))
                .orElseGet(() -> guessed(bytes));
    }

    private static Optional<Charset> find(String name) {
        return Optional.ofNullable(KNOWN.get(MEANT.getOrDefault(name, name))).filter(Charset::canEncode);
    }

    private static Map<String, Charset> known() {
        Map<String, Charset> known = new HashMap<>();
        for (Charset charset : Charset.availableCharsets().values()) {
            charset.aliases().forEach(alias -> known.put(alias.toLowerCase(Locale.ROOT), charset));
            known.put(charset.name().toLowerCase(Locale.ROOT), charset);
        }
        return known;
    }

    private static String guessed(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return isMostlyRight(text) ? text : new String(bytes, WINDOWS);
        }
    }

    private static boolean isMostlyRight(String text) {
        long wrong = text.chars().filter(c -> c == '\uFFFD').count();
        long right = text.chars().filter(c -> c >= 0x80 && c != '\uFFFD').count();
        return right > wrong;
    }
}
