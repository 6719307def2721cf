package docket.mail;

import static org.awaitility.Awaitility.await;

import docket.TestServer;
import docket.events.Event;
import docket.events.Events;
import docket.outbox.Template;
import docket.smtp.MailServer;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** The queue of mails of the tests' server, which sends nothing by itself. */
public final class MailQueue {

    private static final Jdbi JDBI = TestServer.part(Jdbi.class);

    private final MailFollower follower = TestServer.part(MailFollower.class);

    private MailQueue() {}

    /** The queue without a mail, its follower at the end of the ledger. */
    public static MailQueue empty() {
        MailQueue queue = new MailQueue();
        queue.follower.leave();
        queue.follower.follow();
        JDBI.useHandle(handle -> handle.execute("DELETE FROM outgoing_mail"));
        return queue;
    }

    /** A line of it, to be looked at. */
    public record Row(
            String address,
            String language,
            String template,
            String parameters,
            String messageId,
            int tries,
            @Nullable Instant sentAt,
            @Nullable Instant failedAt,
            @Nullable String lastError) {}

    /** Lets the follower read all that has happened. */
    public void follow() {
        await().until(() -> {
            follower.follow();
            return count("""
                    SELECT count(*)
                    FROM event
                    JOIN bookmark ON (event.transaction_id, event.id) > (bookmark.transaction_id, bookmark.event_id)
                    WHERE bookmark.name = 'mail'
                    """) == 0;
        });
    }

    /** Sends all that is due to a server of the tests. */
    public void send(MailServer server) {
        MailSender sender = Senders.to(server.port());
        while (sender.sendBurst()) {
            Thread.onSpinWait();
        }
    }

    /** Writes an event into the ledger. */
    public static void happen(Event event) {
        TestServer.part(TransactionTemplate.class)
                .executeWithoutResult(status -> TestServer.part(Events.class).append(TestServer.SYSTEM, event));
    }

    /** Puts a mail into it as the follower does. */
    void add(String address, Template template, String parameters) {
        JDBI.useHandle(handle -> handle.execute("""
                INSERT INTO outgoing_mail (address, language, template, parameters, message_id)
                VALUES (?, 'en', ?, CAST(? AS jsonb), '<' || gen_random_uuid() || '@desk.example>')
                """, address, template.word(), parameters));
    }

    public List<Row> rows() {
        return JDBI.withHandle(handle -> handle.registerRowMapper(ConstructorMapper.factory(Row.class))
                .select("""
                SELECT address, language, template, CAST(parameters AS text) AS parameters, message_id, tries, sent_at,
                    failed_at, last_error
                FROM outgoing_mail
                ORDER BY id
                """)
                .mapTo(Row.class)
                .list());
    }

    public Row only() {
        return rows().getFirst();
    }

    /** Lets every pause and lease end. */
    public void timePasses() {
        update("UPDATE outgoing_mail SET next_try_at = now()");
    }

    public void daysPass(int days) {
        update("UPDATE outgoing_mail SET created_at = created_at - make_interval(days => " + days + "),"
                + " sent_at = sent_at - make_interval(days => " + days + ")");
    }

    public void update(String sql) {
        JDBI.useHandle(handle -> handle.execute(sql));
    }

    public static long count(String sql, Object... values) {
        return JDBI.withHandle(
                handle -> handle.select(sql, values).mapTo(Long.class).one());
    }

    /** How many rows of all tables have it in any column. */
    static long rowsWith(String text) {
        return JDBI.withHandle(handle -> handle
                .select("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .mapTo(String.class)
                .list()
                .stream()
                .mapToLong(table ->
                        count("SELECT count(*) FROM " + table + " AS row WHERE strpos(CAST(row AS text), ?) > 0", text))
                .sum());
    }
}
