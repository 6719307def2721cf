package docket.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The four operations that are measured, as bytes on the wire. */
enum Operation {
    /** The first page, 25 tickets. */
    LIST("GET", "/v3/tickets", ""),
    /** One ticket with its messages; marks it as read. */
    READ("GET", "/v3/tickets/%d", ""),
    /** A new ticket without files. */
    CREATE(
            "POST",
            "/v3/tickets",
            "{\"title\":\"" + BenchDesk.TITLE + "\",\"content\":\"" + BenchDesk.CONTENT + "\",\"category\":\""
                    + BenchDesk.CATEGORY + "\",\"department\":\"" + BenchDesk.DEPARTMENT
                    + "\",\"emailCc\":\"\",\"emailTo\":\"\",\"attachmentIds\":[]}"),
    /** A customer's answer in an open ticket, without files. */
    REPLY(
            "POST",
            "/v3/tickets/%d/reply",
            "{\"title\":\"" + BenchDesk.TITLE + "\",\"content\":\"" + BenchDesk.CONTENT + "\"}");

    private final String method;
    private final String path;
    private final String body;

    Operation(String method, String path, String body) {
        this.method = method;
        this.path = path;
        this.body = body;
    }

    /** What it is called in what is printed. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] request(Owner owner, long ticketId) {
        String head = method + " " + path.replace("%d", Long.toString(ticketId))
                + " HTTP/1.1\r\nHost: localhost\r\nPRIVATE-TOKEN: " + owner.token() + "\r\n";
        String type =
                body.isEmpty() ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n";
        return (head + type + "\r\n" + body).getBytes(StandardCharsets.US_ASCII);
    }
}
