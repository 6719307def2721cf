package docket.queues;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a list that are there, with their values: a filter that is absent is absent from the statement. */
public final class Narrowing {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    Narrowing() {}

    /** A condition without a value. */
    void add(String condition) {
        conditions.add(condition);
    }

    /** A condition with a value of that name; null: there is none. */
    void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            bind(name, value);
        }
    }

    /** A further value of a condition that was added. */
    void bind(String name, Object value) {
        values.put(name, value);
    }

    /** A condition with a list of that name; an empty one narrows nothing. */
    void addAny(String condition, String name, List<?> list) {
        if (!list.isEmpty()) {
            add(condition, name, list);
        }
    }

    String conditions() {
        return String.join(" AND ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }
}
