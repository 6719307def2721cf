package docket.journeys;

import docket.postgres.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is there in the end, by the API; only uploads that nothing holds are to be seen in the database alone. */
final class ReadBack {

    private final PatientClient http;

    ReadBack(PatientClient http) {
        this.http = http;
    }

    /** All tickets after this one, with all that they hold. */
    List<Found> tickets(long after) {
        List<Found> tickets = new ArrayList<>();
        String[] place = {"RANGED-DATA", "results=1000"};
        while (place.length > 0) {
            var page = http.get("/v3/tickets", place);
            for (JsonNode ticket : PatientClient.json(page)) {
                if (ticket.get("id").longValue() > after) {
                    tickets.add(ticket(ticket.get("id").longValue()));
                }
            }
            place = page.headers()
                    .firstValue("PAGE-TOKEN")
                    .map(next -> new String[] {"PAGE-TOKEN", next})
                    .orElse(new String[0]);
        }
        return tickets;
    }

    private Found ticket(long id) {
        JsonNode ticket = PatientClient.json(http.get("/v3/tickets/" + id));
        List<Found.Message> messages = new ArrayList<>();
        for (JsonNode reply : ticket.get("replies")) {
            List<Found.File> files = new ArrayList<>();
            for (JsonNode file : reply.get("attachments")) {
                files.add(file(id, file.get("id").longValue()));
            }
            messages.add(new Found.Message(
                    reply.get("title").stringValue(), reply.get("content").stringValue(), files));
        }
        return new Found(id, ticket.get("numUserReplies").longValue(), messages);
    }

    private Found.File file(long ticketId, long id) {
        byte[] bytes = http.get("/v3/tickets/" + ticketId + "/attachment/" + id, "Accept", "application/octet-stream")
                .body();
        return new Found.File(id, CrashClient.sha256(bytes));
    }

    /** The ids of all uploads, by file name. */
    static Map<String, List<Long>> uploads(Path data) throws SQLException {
        Map<String, List<Long>> uploads = new HashMap<>();
        try (Postgres postgres = Postgres.start(data.resolve("postgresql"));
                Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT file_name, id FROM attachment")) {
            while (rows.next()) {
                uploads.computeIfAbsent(rows.getString(1), name -> new ArrayList<>())
                        .add(rows.getLong(2));
            }
        }
        return uploads;
    }
}
