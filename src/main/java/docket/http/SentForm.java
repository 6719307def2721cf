package docket.http;

import docket.attachments.StoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A form that was sent with files: they are stored, and named by no row yet.
 *
 * @param fields the values of each field, in order
 */
public record SentForm(Map<String, List<String>> fields, List<StoredFile> files) {

    /** The first value of a field; the empty string where there is none. */
    public String field(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    void add(String name, String value) {
        fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
}
