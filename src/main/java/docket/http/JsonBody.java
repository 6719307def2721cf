package docket.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object that a client sent. Its fields are taken as they are: a number is no string, null is absent. */
public final class JsonBody {

    private final ObjectNode fields;
    private final byte[] bytes;

    JsonBody(ObjectNode fields, byte[] bytes) {
        this.fields = fields;
        this.bytes = bytes;
    }

    /** The body as it was sent. */
    public byte[] bytes() {
        return bytes;
    }

    /** A field's text; null where it is absent. */
    public @Nullable String string(String property) {
        JsonNode value = present(property);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw Refusal.unreadable(property, "must be a string");
        }
        return value.stringValue();
    }

    /** Refuses fields of other names, where an API says so: a 400. */
    public void allow(String... names) {
        Set<String> known = Set.of(names);
        for (String name : fields.propertyNames()) {
            if (!known.contains(name)) {
                throw Refusal.unreadable(name, "is no field of this operation");
            }
        }
    }

    /** Whether a field was sent, be it null. */
    public boolean has(String property) {
        return fields.has(property);
    }

    /** A field's yes or no; null where it is absent. */
    public @Nullable Boolean flag(String property) {
        JsonNode value = present(property);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            throw Refusal.unreadable(property, "must be true or false");
        }
        return value.booleanValue();
    }

    /** A field's integer of 64 bits; null where it is absent. */
    public @Nullable Long integer(String property) {
        JsonNode value = present(property);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw Refusal.unreadable(property, "must be an integer of 64 bits");
        }
        return value.longValue();
    }

    /** A field's integer of 32 bits; null where it is absent. */
    public @Nullable Integer smallInteger(String property) {
        JsonNode value = present(property);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw Refusal.unreadable(property, "must be an integer of 32 bits");
        }
        return value.intValue();
    }

    /** A name or an id: a field's text, or its integer as text; null where it is absent. */
    public @Nullable String nameOrId(String property) {
        JsonNode value = present(property);
        return value != null && value.isIntegralNumber() ? String.valueOf(integer(property)) : string(property);
    }

    /** A field's time (RFC 3339); null where it is absent. */
    public @Nullable Instant time(String property) {
        String value = string(property);
        return value == null ? null : Times.parse(property, value);
    }

    /** A field's texts; none where it is absent. */
    public List<String> strings(String property) {
        JsonNode value = present(property);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
            throw Refusal.unreadable(property, "must be an array of strings");
        }
        return value.valueStream().map(JsonNode::stringValue).toList();
    }

    /** A field's integers; none where it is absent. */
    public List<Long> integers(String property) {
        JsonNode value = present(property);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw Refusal.unreadable(property, "must be an array of integers");
        }
        List<Long> integers = new ArrayList<>();
        for (JsonNode element : value) {
            if (!element.isIntegralNumber() || !element.canConvertToLong()) {
                throw Refusal.unreadable(property, "must be an array of integers of 64 bits");
            }
            integers.add(element.longValue());
        }
        return integers;
    }

    private @Nullable JsonNode present(String property) {
        JsonNode value = fields.get(property);
        return value == null || value.isNull() ? null : value;
    }
}
