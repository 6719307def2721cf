package docket.pages;

import docket.platform.Failure;
import docket.platform.Problem;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of pages in one language and time zone, from {@code words/pages.properties} and its translations. */
public final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final Pattern VALUE = Pattern.compile("[0-9]+|\\{[^{}]+}");

    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle bundle;

    private Words(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.bundle = ResourceBundle.getBundle("words.pages", locale, NO_FALLBACK);
    }

    /** The words that suit what a browser accepts (RFC 9110, 12.5.4), else English; times in UTC. */
    public static Words of(String languages) {
        return of(languages, ZoneOffset.UTC);
    }

    /** The words that suit a person's language, and times of the zone. */
    public static Words of(String languages, ZoneId zone) {
        return new Words(known(languages), zone);
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

    /** The words under a key that may have none. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /**
     * What is wrong with a field. The front doors' words are English; others stand under {@code problem.} and those words,
     * with hyphens between them and an n for each number and each name in braces.
     */
    public String problem(Problem problem) {
        String message = problem.message();
        Matcher values = VALUE.matcher(message);
        Object[] found = values.results().map(value -> value.group()).toArray();
        String key = "problem." + values.replaceAll("n").replaceAll("[^A-Za-z]+", "-");
        return bundle.containsKey(key) ? get(key, found) : message;
    }

    /** Why something can't be done: under {@code refusal.} and the failure's class, else in its own, English, words. */
    public String refusal(Failure failure) {
        String key = "refusal." + failure.getClass().getSimpleName();
        return bundle.containsKey(key) ? get(key) : String.valueOf(failure.getMessage());
    }

    /** A time as people read it, with its zone where that is UTC. */
    public String time(Instant time) {
        String local = formatted(time, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
        return zone.equals(ZoneOffset.UTC) || zone.getId().equals("UTC") ? local + " UTC" : local;
    }

    /** A time as lists show it: the hour of today, the day of this year, else the date. */
    public String brief(Instant time) {
        LocalDate day = LocalDate.ofInstant(time, zone);
        LocalDate today = LocalDate.now(zone);
        if (day.equals(today)) {
            return formatted(time, DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
        }
        String pattern = day.getYear() == today.getYear() ? get("time.day") : get("time.date");
        return formatted(time, DateTimeFormatter.ofPattern(pattern));
    }

    private String formatted(Instant time, DateTimeFormatter format) {
        return format.withLocale(locale).withZone(zone).format(time);
    }

    /** A number as people read it. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
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

    /** A language as those call it who speak it. */
    public static String ownName(String language) {
        Locale own = Locale.forLanguageTag(language);
        return own.getDisplayLanguage(own);
    }

    /** The zone in which times are shown. */
    public ZoneId zone() {
        return zone;
    }
}
