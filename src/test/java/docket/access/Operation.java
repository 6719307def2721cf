package docket.access;

import docket.http.ApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operation of the APIs' document.
 *
 * @param query the names of its query parameters
 * @param takesJson whether it takes a JSON body
 */
record Operation(String id, String method, String path, List<String> query, boolean takesJson) {

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

    /** The path of a ticket and its file, and of the first of everything else. */
    String path(Cast.Made made) {
        return path.replace("{ticketId}", String.valueOf(made.ticketId()))
                .replace("{attachmentId}", String.valueOf(made.attachmentId()))
                .replaceAll("\\{[a-zA-Z]+}", "1");
    }
}
