package docket.access;

import docket.http.ApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operation of the APIs' document.
 *
 * @param query the names of its query parameters
 * @param takesJson whether it takes a JSON body
 */
record Operation(String id, String method, String path, List<String> query, boolean takesJson) {

    private static final Pattern THING = Pattern.compile("^/staff/v1/([a-z-]+)/(\\{[a-zA-Z]+})");

    /** All of them, as the server's document lists them. */
    static List<Operation> all() {
        JsonNode document = JsonMapper.shared().valueToTree(ApiDocument.of("http://localhost"));
        List<Operation> all = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                all.add(read(document, path.getKey(), operation.getKey(), operation.getValue()))));
        return all;
    }

    private static Operation read(JsonNode document, String path, String method, JsonNode operation) {
        List<String> query = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            JsonNode named = parameter.has("$ref")
                    ? document.at(parameter.get("$ref").stringValue().substring(1))
                    : parameter;
            if (named.get("in").stringValue().equals("query")) {
                query.add(named.get("name").stringValue());
            }
        });
        return new Operation(
                operation.get("operationId").stringValue(),
                method.toUpperCase(Locale.ROOT),
                path,
                query,
                operation.path("requestBody").path("content").has("application/json"));
    }

    boolean isOnTicket() {
        return path.contains("{ticketId}");
    }

    boolean isOfStaff() {
        return path.startsWith("/staff/");
    }

    /** The path of a ticket, its file and a person who takes no part in it, or of a new thing of its kind. */
    String path(Cast.Made made) {
        String filled = path.replace("{ticketId}", String.valueOf(made.ticketId()))
                .replace("{attachmentId}", String.valueOf(made.attachmentId()))
                .replace("{sentId}", "1")
                .replace("{template}", "receipt")
                .replace("{language}", "en");
        Matcher thing = THING.matcher(filled);
        if (!thing.find()) {
            return filled.replace("{personId}", "1");
        }
        long id = Furniture.make(thing.group(1));
        filled = filled.replace(thing.group(2), String.valueOf(id));
        return filled.contains("{emailId}")
                ? filled.replace("{emailId}", String.valueOf(Furniture.emailOf(id)))
                : filled;
    }
}
