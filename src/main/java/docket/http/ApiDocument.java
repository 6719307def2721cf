package docket.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The APIs' document, as a server serves it: the contract's own OpenAPI file (docs/contract) and the staff's beside it. */
public final class ApiDocument {

    private ApiDocument() {}

    /** The document as maps, lists and values; its server is the given address. */
    public static Map<String, Object> of(String publicUrl) {
        Map<String, Object> document = read("tickets-v3.openapi.yaml");
        add(document, read("staff-v1.openapi.yaml"));
        document.put("servers", List.of(Map.of("url", publicUrl)));
        return document;
    }

    private static Map<String, Object> read(String name) {
        try (InputStream file = new ClassPathResource("contract/" + name).getInputStream()) {
            Map<?, ?> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return mended(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds what the other has, level by level; both must not have the same thing. */
    private static void add(Map<String, Object> to, Map<?, ?> other) {
        other.forEach((key, value) -> {
            Object known = to.putIfAbsent(String.valueOf(key), value);
            if (known instanceof Map<?, ?> map && value instanceof Map<?, ?> more) {
                Map<String, Object> both = new LinkedHashMap<>();
                map.forEach((name, thing) -> both.put(String.valueOf(name), thing));
                add(both, more);
                to.put(String.valueOf(key), both);
            } else if (known != null) {
                throw new IllegalStateException("Both documents say what " + key + " is");
            }
        });
    }

    /**
     * Puts descriptions together again: in a mapping in braces YAML ends a plain value at a comma, so that the rest of a
     * sentence becomes a key without a value, which OpenAPI does not allow.
     */
    private static Map<String, Object> mended(Map<?, ?> read) {
        Map<String, Object> whole = new LinkedHashMap<>();
        read.forEach((key, value) -> {
            if (value == null) {
                whole.merge("description", String.valueOf(key), (start, rest) -> start + ", " + rest);
            } else {
                whole.put(String.valueOf(key), mendedValue(value));
            }
        });
        return whole;
    }

    private static Object mendedValue(Object value) {
        return switch (value) {
            case Map<?, ?> map -> mended(map);
            case List<?> list -> list.stream().map(ApiDocument::mendedValue).toList();
            default -> value;
        };
    }
}
