package docket.journeys;

import docket.journeys.Deed.Kind;
import docket.v3.Multipart;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** One of the clients of the crash test: opens tickets with files, replies and reads, and writes down each deed. */
final class CrashClient {

    private static final int LARGEST_FILE = 200_000;

    private final String name;
    private final PatientClient http;
    private final Ledger ledger;
    private final List<Long> tickets;
    private final Random random;
    private int deeds;

    /**
     * A client that has done nothing yet.
     *
     * @param tickets those that were acknowledged to any of the clients
     */
    CrashClient(String name, PatientClient http, Ledger ledger, List<Long> tickets, long seed) {
        this.name = name;
        this.http = http;
        this.ledger = ledger;
        this.tickets = tickets;
        this.random = new Random(seed);
    }

    /** Goes on until told, and brings what was begun to its end. */
    void run(BooleanSupplier enough) {
        while (!enough.getAsBoolean()) {
            int what = random.nextInt(10);
            if (what < 3 || tickets.isEmpty()) {
                open();
            } else if (what < 7) {
                reply(tickets.get(random.nextInt(tickets.size())));
            } else if (what < 8) {
                tryTheImpossible();
            } else {
                read();
            }
        }
    }

    private void open() {
        Deed deed = new Deed(key(), Kind.OPEN, 0, text(), files());
        long id = tell(deed, "/v3/tickets", opening(deed, "Technical"));
        tickets.add(id);
    }

    private void reply(long ticketId) {
        Deed deed = new Deed(key(), Kind.REPLY, ticketId, text(), files());
        tell(deed, "/v3/tickets/" + ticketId + "/reply", body(deed));
        HttpResponse<byte[]> shown = http.get("/v3/tickets/" + ticketId);
        if (!PatientClient.text(shown).contains('"' + deed.key() + '"')) {
            ledger.complain(deed + " was acknowledged and then not shown");
        }
    }

    private Map<Long, String> files() {
        Map<Long, String> files = new TreeMap<>();
        for (int i = random.nextInt(8) - 5; i > 0; i--) {
            byte[] bytes = new byte[random.nextInt(LARGEST_FILE)];
            random.nextBytes(bytes);
            Deed deed = new Deed(key(), Kind.UPLOAD, 0, sha256(bytes), Map.of());
            Multipart form = Multipart.file(deed.key(), bytes);
            ledger.intend(deed);
            files.put(
                    settle(deed, "/v3/tickets/attachment", form.bytes(), form.contentType(), "attachmentId"),
                    deed.content());
        }
        return files;
    }

    private long tell(Deed deed, String path, Map<String, Object> body) {
        ledger.intend(deed);
        return settle(deed, path, PatientClient.JSON.writeValueAsBytes(body), "application/json", "id");
    }

    /** Some of the deeds are sent again though they were acknowledged: nothing more may come of it. */
    private long settle(Deed deed, String path, byte[] body, String contentType, String idField) {
        long id = 0;
        for (int times = random.nextInt(6) == 0 ? 2 : 1; times > 0; times--) {
            HttpResponse<byte[]> answer = http.post(path, body, contentType, deed.key());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        deed + " was answered with " + answer.statusCode() + " " + PatientClient.text(answer));
            }
            id = PatientClient.json(answer).get(idField).longValue();
            ledger.acknowledge(deed, id);
        }
        return id;
    }

    private void tryTheImpossible() {
        Deed deed = new Deed(key(), Kind.OPEN, 0, text(), Map.of());
        ledger.intend(deed);
        byte[] body = PatientClient.JSON.writeValueAsBytes(opening(deed, "No such category"));
        HttpResponse<byte[]> answer = http.post("/v3/tickets", body, "application/json", deed.key());
        if (answer.statusCode() != 422) {
            ledger.complain(deed + " was answered with " + answer.statusCode());
        }
        ledger.refuse(deed);
    }

    private void read() {
        for (String path : List.of("/v3/tickets", "/v3/tickets/openOrUnread", "/v3/tickets/categories", "/live")) {
            int status = http.get(path).statusCode();
            if (status != 200) {
                ledger.complain(path + " was answered with " + status);
            }
        }
    }

    private static Map<String, Object> opening(Deed deed, String category) {
        Map<String, Object> body = new TreeMap<>(body(deed));
        body.putAll(Map.of("category", category, "department", "Support", "emailCc", "", "emailTo", ""));
        return body;
    }

    private static Map<String, Object> body(Deed deed) {
        return Map.of(
                "title", deed.key(),
                "content", deed.content(),
                "attachmentIds", deed.files().keySet());
    }

    private String key() {
        return name + "-" + ++deeds;
    }

    private String text() {
        return "Größe €\n" + random.nextLong() + "\n" + "x".repeat(random.nextInt(3_000)) + "é";
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
