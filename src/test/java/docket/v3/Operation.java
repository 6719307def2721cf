package docket.v3;

import docket.TestServer;
import docket.tokens.Scope;
import docket.v3.Api.Answer;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The twelve operations of the contract, each with a request that it would take. */
enum Operation {
    CATEGORIES("GET", "/v3/tickets/categories"),
    LIST("GET", "/v3/tickets"),
    OPEN_OR_UNREAD("GET", "/v3/tickets/openOrUnread"),
    READ("GET", "/v3/tickets/{ticketId}"),
    DOWNLOAD("GET", "/v3/tickets/{ticketId}/attachment/{attachmentId}"),
    CREATE("POST", "/v3/tickets"),
    CONTACT("POST", "/v3/tickets/contact"),
    REPLY("POST", "/v3/tickets/{ticketId}/reply"),
    UPLOAD("POST", "/v3/tickets/attachment"),
    DELETE("DELETE", "/v3/tickets/attachment/{attachmentId}"),
    OPEN("PUT", "/v3/tickets/{ticketId}/open"),
    CLOSE("PUT", "/v3/tickets/{ticketId}/close");

    private static final Multipart FILE = Multipart.file("smart.txt", "ok".getBytes(StandardCharsets.UTF_8));

    final String method;
    final String path;

    Operation(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** The scope that its token needs. */
    Scope scope() {
        return this == CONTACT ? Scope.CONTACT : isRead() ? Scope.TICKETS_READ : Scope.TICKETS;
    }

    boolean isRead() {
        return method.equals("GET");
    }

    boolean takesJson() {
        return this == CREATE || this == CONTACT || this == REPLY;
    }

    /** The path of a ticket and an attachment, numbers or not. */
    String path(Object ticketId, Object attachmentId) {
        return path.replace("{ticketId}", ticketId.toString()).replace("{attachmentId}", attachmentId.toString());
    }

    /** Sends what it would take, with some more headers, to a path with some more. */
    Answer send(Api api, String morePath, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = this == UPLOAD ? FILE.contentType() : "application/json";
        return api.send(method, path(1, 1) + morePath, body(), all);
    }

    private BodyPublisher body() {
        return this == UPLOAD
                ? BodyPublishers.ofByteArray(FILE.bytes())
                : takesJson() ? BodyPublishers.ofString(json(fields())) : BodyPublishers.noBody();
    }

    /** The fields of a JSON body that it takes, in the order of the published page. */
    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (this == CONTACT) {
            fields.put("firstName", "Ann");
            fields.put("lastName", "Lee");
            fields.put("companyName", "Example Games");
            fields.put("email", "ann@example.com");
            fields.put("phone", "+3112345678");
        }
        fields.put("title", "Disk failure");
        fields.put("content", "It does not start any more.");
        if (this != REPLY) {
            fields.put("category", TestServer.CATEGORY);
        }
        if (this == CREATE) {
            fields.put("department", TestServer.DEPARTMENT);
            fields.put("emailCc", "");
            fields.put("emailTo", "");
        }
        if (this != CONTACT) {
            fields.put("attachmentIds", List.of());
        }
        return fields;
    }

    /** That body with one field put to another value. */
    String with(String field, @Nullable Object value) {
        Map<String, @Nullable Object> fields = fields();
        fields.put(field, value);
        return json(fields);
    }

    /** That body without one field. */
    String without(String field) {
        Map<String, @Nullable Object> fields = fields();
        fields.remove(field);
        return json(fields);
    }

    static String json(Map<String, @Nullable Object> fields) {
        return JsonMapper.shared().writeValueAsString(fields);
    }
}
