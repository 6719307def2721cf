package docket.http;

import java.util.ArrayList;
import java.util.List;
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
