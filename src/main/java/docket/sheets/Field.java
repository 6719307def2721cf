package docket.sheets;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form. Its label stands under {@code settings.} and its name, a help line beside it under {@code .help}, where
 * there is one.
 *
 * @param values what it holds: of choices all that are chosen
 */
public record Field(String name, Kind kind, Set<String> values, List<Choice> choices, boolean required) {

    /** What it looks like. */
    public enum Kind {
        LINE,
        EMAIL,
        NUMBER,
        TEXT,
        CHECK,
        CHOICE,
        CHOICES,
        /** Typed and never shown again. */
        SECRET,
        /** No field: what those below it are about, with links where it has choices. */
        HEADING
    }

    /** Something to choose, and the words for it. */
    public record Choice(String value, String label) {}

    public static Field line(String name, @Nullable String value) {
        return one(name, Kind.LINE, value, true);
    }

    public static Field email(String name, @Nullable String value) {
        return one(name, Kind.EMAIL, value, true);
    }

    public static Field number(String name, @Nullable String value) {
        return one(name, Kind.NUMBER, value, true);
    }

    public static Field text(String name, @Nullable String value) {
        return one(name, Kind.TEXT, value, true);
    }

    public static Field check(String name, boolean value) {
        return one(name, Kind.CHECK, value ? "true" : "", false);
    }

    /** A line that may be empty. */
    public static Field optional(String name, @Nullable String value) {
        return one(name, Kind.LINE, value, false);
    }

    public static Field secret(String name) {
        return one(name, Kind.SECRET, null, false);
    }

    public static Field heading(String name, List<Choice> links) {
        return new Field(name, Kind.HEADING, Set.of(), links, false);
    }

    private static Field one(String name, Kind kind, @Nullable String value, boolean required) {
        return new Field(name, kind, Set.of(Objects.requireNonNullElse(value, "")), List.of(), required);
    }

    /** One of some names, or none of them where that has words. */
    public static Field choice(String name, @Nullable String value, List<Choice> choices) {
        return new Field(name, Kind.CHOICE, Set.of(Objects.requireNonNullElse(value, "")), choices, false);
    }

    /** Just one of some names. */
    public static Field pick(String name, @Nullable String value, List<Choice> choices) {
        return new Field(name, Kind.CHOICE, Set.of(Objects.requireNonNullElse(value, "")), choices, true);
    }

    /** Any of some. */
    public static Field choices(String name, Set<String> values, List<Choice> choices) {
        return new Field(name, Kind.CHOICES, values, choices, false);
    }

    /** What a field of one value holds. */
    public String value() {
        return values.stream().findFirst().orElse("");
    }

    public boolean holds(String value) {
        return values.contains(value);
    }
}
