package docket.journeys;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** What somebody hostile writes into a field: one of {@code hostile.properties}, or a very long one. */
record Payload(String name, String text) {

    private static final List<Payload> LONG = List.of(
            new Payload("long.word", "x".repeat(5_000)),
            new Payload("long.tags", "<b>".repeat(5_000)),
            new Payload("long.quotes", "\"'`".repeat(5_000)),
            new Payload("long.combining", "a" + "\u0301".repeat(5_000)),
            new Payload("long.script", " ".repeat(5_000) + "<script>window.__pwned=1</script>"));

    /** All of them, in the order of their names. */
    static List<Payload> all() {
        Properties file = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Payload.class.getResourceAsStream("/hostile.properties")),
                StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Stream<Payload> written = file.stringPropertyNames().stream()
                .sorted()
                .map(name -> new Payload(name, Objects.requireNonNull(file.getProperty(name))));
        return Stream.concat(written, LONG.stream()).toList();
    }

    /** What everybody sees of a text: its letters, digits and signs of ASCII, for pages may fold spaces and leave out the rest. */
    static String visible(String text) {
        return text.replaceAll("[^!-~]", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name;
    }
}
