package docket.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import docket.TestServer;
import docket.accounts.Accounts;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A running server seals what is done, by itself and in spite of failures, and notes the newest seal in the log. */
class SealerTest {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("docket.audit");

    /** A command of another test may have left the log quieter than a server's. */
    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void listen_no_more() {
        logger.detachAppender(log);
        logger.setLevel(null);
    }

    @Test
    void what_is_done_is_sealed_by_itself_and_whole() {
        Seals seals = TestServer.part(Seals.class);
        long before = seals.newest().map(Anchor::number).orElse(0L);
        TestServer.part(Accounts.class).add(TestServer.SYSTEM, "Sealed B.V.");

        await().until(() -> seals.newest().map(Anchor::number).orElse(0L) > before);
        assertThat(seals.verify(TestServer.SYSTEM, null, 10).findings()).isEmpty();
    }

    @Test
    void a_failure_is_told_once_and_over_when_it_is_over() {
        SealedLedger ledger = new SealedLedger();
        ledger.write(1);
        ledger.tamper("ALTER TABLE event_seal RENAME TO event_seal_away");
        Sealer sealer = new Sealer(ledger.seals());
        sealer.start();
        try {
            await().until(() -> messages().contains("The ledger can't be sealed"));
            ledger.tamper("ALTER TABLE event_seal_away RENAME TO event_seal");
            await().until(() -> ledger.seals().newest().isPresent());
        } finally {
            sealer.stop();
        }
        assertThat(sealer.isRunning()).isFalse();
        assertThat(messages()).filteredOn("The ledger can't be sealed"::equals).hasSize(1);
    }

    @Test
    void the_anchor_in_the_log_is_the_newest_seal() {
        SealedLedger ledger = new SealedLedger();
        AuditConfig.anchor(ledger.seals());
        assertThat(messages()).as("nothing is sealed yet").isEmpty();
        ledger.write(2);
        ledger.seal();

        AuditConfig.anchor(ledger.seals());

        Anchor newest = ledger.seals().newest().orElseThrow();
        assertThat(newest.number()).isEqualTo(2);
        assertThat(messages()).containsExactly("Audit anchor " + newest);
    }

    /** A copy: the appender's own list grows meanwhile. */
    private List<String> messages() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
