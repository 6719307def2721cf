package docket.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.TestServer;
import docket.Together;
import docket.attachments.Attachments;
import docket.casework.Cases;
import docket.casework.Casework;
import docket.casework.Sent;
import docket.drafts.Draft.Kind;
import docket.events.Actor;
import docket.events.Entry;
import docket.messages.Messages;
import docket.platform.Expected;
import docket.queues.Queues;
import docket.staff.StaffMembers;
import docket.tickets.Tickets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What is due is sent once, whatever dies; what can't be sent stays with its writer and stops nothing else. */
@Tag("postgres15")
class ReleaserTest {

    private static final Actor.Staff SUPERVISOR = TestServer.staff();

    private final Actor.Staff agent = Cases.agent(TestServer.DEPARTMENT);
    private final Drafts drafts = TestServer.part(Drafts.class);
    private final Releaser releaser = TestServer.part(Releaser.class);
    private final TransactionTemplate transaction = TestServer.part(TransactionTemplate.class);
    private final Jdbi jdbi = TestServer.part(Jdbi.class);
    private final Actor.Customer customer = TestServer.customer().actor();

    @Test
    void many_who_release_at_once_send_each_reply_once() throws Exception {
        long[] ids = LongStream.range(0, 8).map(number -> held("It is mended.")).toArray();
        Held.makeDue(ids);

        Together.run(Collections.nCopies(ids.length, releaser::releaseNext));

        for (long id : ids) {
            await().until(() -> drafts.sending(agent, id).isEmpty());
            assertThat(Cases.history(id))
                    .extracting(Entry::type)
                    .containsExactly("ticket.opened", "ticket.replied", "ticket.closed");
        }
    }

    @Test
    void who_dies_while_releasing_leaves_the_reply_held() {
        long id = held("It is mended.");

        transaction.executeWithoutResult(status -> {
            Held.makeDue(id);
            assertThat(releaser.releaseNext()).isTrue();
            assertThat(drafts.sending(agent, id)).isEmpty();
            status.setRollbackOnly();
        });

        assertThat(drafts.sending(agent, id)).extracting(Draft::refusal).containsOnlyNulls();
        assertThat(Cases.history(id)).hasSize(1);
        Held.release(agent, id);
        assertThat(Cases.history(id)).hasSize(3);
    }

    @Test
    void a_ticket_that_somebody_is_just_changing_is_left_for_later() {
        long id = held("It is mended.");

        transaction.executeWithoutResult(status -> {
            TestServer.part(Tickets.class).close(SUPERVISOR, id);
            assertThat(elsewhere(() -> {
                        Held.makeDue(id);
                        return releaser.releaseNext();
                    }))
                    .isFalse();
        });

        await().until(() -> drafts.sending(agent, id).isEmpty());
        assertThat(Cases.history(id))
                .extracting(Entry::type)
                .containsExactly("ticket.opened", "ticket.closed", "ticket.replied");
    }

    @Test
    void a_reply_of_who_left_meanwhile_is_not_sent() {
        long id = held("It is mended.");
        TestServer.part(StaffMembers.class).disable(TestServer.SYSTEM, agent.personId(), Expected.any());

        assertRefused(id, Draft.Refusal.FORBIDDEN);
    }

    @Test
    void a_reply_in_a_ticket_that_went_out_of_sight_is_not_sent() {
        long id = held("It is mended.");
        Cases.change(SUPERVISOR, id, new Sent().department(Cases.SALES));

        assertRefused(id, Draft.Refusal.GONE);
    }

    @Test
    void a_reply_that_breaks_a_rule_by_now_is_not_sent() {
        long id = held("It is mended.");
        jdbi.useHandle(handle -> handle.execute("UPDATE draft SET content = '' WHERE ticket_id = ?", id));

        assertRefused(id, Draft.Refusal.INVALID);
    }

    @Test
    void a_reply_that_fails_stands_in_nobodys_way_and_can_be_taken_back() {
        String planned = "Planned by the test";
        jdbi.useHandle(handle -> handle.execute("""
                CREATE TRIGGER planned BEFORE INSERT ON message
                    FOR EACH ROW WHEN (NEW.content = 'Planned by the test') EXECUTE FUNCTION event_is_insert_only()
                """));
        try {
            long failing = held(planned);
            assertRefused(failing, Draft.Refusal.FAILED);
            Held.release(agent, held("It is mended."));

            Draft refused = drafts.sending(agent, failing).getFirst();
            assertThat(drafts.takeBack(agent, refused.id()).content()).isEqualTo(planned);
            assertThat(drafts.sending(agent, failing)).isEmpty();
        } finally {
            jdbi.useHandle(handle -> handle.execute("DROP TRIGGER planned ON message"));
        }
    }

    @Test
    void without_a_wait_a_reply_goes_out_at_once_by_the_same_way() {
        Drafts hasty = new Drafts(
                TestServer.part(DraftSql.class),
                TestServer.part(Tickets.class),
                TestServer.part(Casework.class),
                TestServer.part(Messages.class),
                TestServer.part(Attachments.class),
                new DraftSettings(Duration.ZERO));
        long id = Cases.open(customer);
        drafts.save(agent, id, Kind.REPLY, "It is mended.");

        transaction.executeWithoutResult(status -> hasty.send(agent, id, Long.MAX_VALUE, false));

        await().until(() -> drafts.sending(agent, id).isEmpty());
        assertThat(TestServer.part(Queues.class).conversation(agent, id).messages())
                .hasSize(2);
    }

    /** In another transaction, while that of the test is open. */
    private static boolean elsewhere(Supplier<Boolean> act) {
        return CompletableFuture.supplyAsync(act).join();
    }

    /** A new ticket in which the agent has sent a reply that closes it. */
    private long held(String content) {
        long id = Cases.open(customer);
        drafts.save(agent, id, Kind.REPLY, content);
        drafts.send(agent, id, Long.MAX_VALUE, true);
        return id;
    }

    private void assertRefused(long id, Draft.Refusal refusal) {
        Held.release(agent, id);

        assertThat(drafts.sending(agent, id)).extracting(Draft::refusal).isEqualTo(List.of(refusal));
        assertThat(Cases.history(id)).noneMatch(entry -> entry.type().equals("ticket.replied"));
    }
}
