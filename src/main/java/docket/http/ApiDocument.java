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

/** The contract's own OpenAPI file (docs/contract), as a server serves it. */
public final class ApiDocument {

    private ApiDocument() {}

    /** The document as maps, lists and values; its server is the given address. */
    public static Map<String, Object> of(String publicUrl) {
        try (InputStream file = new ClassPathResource("contract/tickets-v3.openapi.yaml").getInputStream()) {
            Map<?, ?> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            Map<String, Object> document = mended(read);
            document.put("servers", List.of(Map.of("url", publicUrl)));
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
