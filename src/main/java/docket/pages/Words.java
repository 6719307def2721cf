package docket.pages;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of pages in one language, from {@code words/pages.properties} and its translations. */
public final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("words.pages", locale, NO_FALLBACK);
    }

    /** The words that suit a person's language, or what a browser accepts (RFC 9110, 12.5.4); else English. */
    public static Words of(String languages) {
        return new Words(known(languages));
    }

    private static Locale known(String languages) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(languages), KNOWN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    /** The words under a key, with values in the places of {0}, {1}, …; an unknown key is a bug. */
    public String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** A time as people read it, in UTC. */
    public String time(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(ZoneOffset.UTC)
                        .format(time)
                + " UTC";
    }

    /** A number of bytes as people read it. */
    public String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        NumberFormat numbers = NumberFormat.getInstance(locale);
        numbers.setMaximumFractionDigits(1);
        double kilobytes = bytes / 1024.0;
        return kilobytes < 1024 ? numbers.format(kilobytes) + " KB" : numbers.format(kilobytes / 1024) + " MB";
    }

    /** The language as HTML and HTTP name it. */
    public String language() {
        return locale.toLanguageTag();
    }
}
