package docket.mailsync;

import docket.TestServer;
import docket.mailboxes.Mailbox;
import docket.mailin.Incoming;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/** What the ledger has of a mailbox, and what is known of its fetching. */
final class Taken {

    private static final Pattern SUBJECT = Pattern.compile("Subject: (.*)\r\n");

    private Taken() {}

    /** The subjects of what was taken in, in that order; of what could not be fetched the reason. */
    static List<String> of(Mailbox mailbox) {
        return TestServer.part(Jdbi.class)
                .withHandle(handle ->
                        handle.select("""
                        SELECT CASE WHEN reason = 'unfetchable' THEN reason ELSE encode(sha256, 'hex') END
                        FROM incoming_mail
                        WHERE mailbox_id = ?
                        ORDER BY id
                        """, mailbox.id()).mapTo(String.class).list())
                .stream()
                .map(Taken::subject)
                .toList();
    }

    static void update(String sql, Object... values) {
        TestServer.part(Jdbi.class).useHandle(handle -> handle.execute(sql, values));
    }

    private static String subject(String kept) {
        if (!kept.matches("[0-9a-f]{64}")) {
            return kept;
        }
        try (var raw = TestServer.part(Incoming.class).open(kept)) {
            Matcher subject = SUBJECT.matcher(new String(raw.readAllBytes(), StandardCharsets.US_ASCII));
            return subject.find() ? subject.group(1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
