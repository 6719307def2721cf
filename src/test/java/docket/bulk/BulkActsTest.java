package docket.bulk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.History;
import docket.TestServer;
import docket.Together;
import docket.bulk.BulkProgress.State;
import docket.casework.Cases;
import docket.casework.Casework;
import docket.casework.Sent;
import docket.events.Actor;
import docket.events.Entry;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.queues.Filter;
import docket.staff.StaffMembers;
import docket.tickets.Ticket;
import docket.tickets.TicketAt;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done to many tickets at once: to which, as whom, by how many workers, and with which it can't be done. */
@Tag("postgres15")
class BulkActsTest {

    private static final Actor.Staff ANNA = Crowd.ANNA;

    private final BulkActs acts = TestServer.part(BulkActs.class);
    private final Crowd crowd = new Crowd();

    @Test
    void chosen_tickets_are_changed_as_by_the_member_who_asked_and_no_others() {
        List<Long> chosen = crowd.open(3);
        long other = crowd.open();

        long act = Crowd.done(chosen, Crowd.CLOSE);

        assertThat(acts.get(ANNA, act)).isEqualTo(new BulkProgress(act, 3, 3, 0, State.DONE, Crowd.CLOSE));
        assertThat(chosen).allSatisfy(id -> {
            assertThat(Crowd.get(id).status()).isEqualTo(Ticket.Status.CLOSED);
            Entry closed = Cases.history(id).getLast();
            assertThat(closed.type()).isEqualTo("ticket.closed");
            assertThat(closed.actorId()).isEqualTo(ANNA.personId());
        });
        assertThat(Crowd.get(other).version()).isEqualTo(1);
        assertThat(History.of("bulk", act)).containsExactly("bulk.started");
    }

    @Test
    void all_that_match_are_those_that_match_now() {
        int many = 60;
        List<Long> matching = crowd.open(many);
        long closed = crowd.open();
        Cases.change(ANNA, closed, new Sent().status("closed"));

        long act = acts.start(
                ANNA,
                Selection.all(new Filter(crowd.account()).status("open").filter()),
                new Wanted().addTags("moved").change());
        matching.add(crowd.open());

        assertThat(Crowd.await(ANNA, act, State.DONE).done()).isEqualTo(many);
        assertThat(matching.subList(0, many))
                .allSatisfy(id -> assertThat(Crowd.get(id).tags()).containsExactly("moved"));
        assertThat(Crowd.get(matching.getLast()).tags()).isEmpty();
        assertThat(Crowd.get(closed).tags()).isEmpty();
    }

    @Test
    void a_ticket_that_cannot_be_changed_is_noted_and_stops_no_other() {
        List<Long> ids = crowd.open(3);
        TestServer.part(Casework.class).lock(ANNA, TicketAt.any(ids.get(0)), "Abuse");
        Cases.change(ANNA, ids.get(1), new Sent().tags(fiftyTags()));
        Cases.change(ANNA, ids.get(2), new Sent().status("closed"));

        long act = acts.start(
                ANNA,
                Selection.of(ids),
                new Wanted().status("open").addTags("one more").change());

        assertThat(Crowd.await(ANNA, act, State.DONE))
                .extracting("done", "refused")
                .containsExactly(1, 2);
        assertThat(acts.refused(ANNA, act))
                .containsExactly(new Refused(ids.get(0), Why.LOCKED), new Refused(ids.get(1), Why.IMPOSSIBLE));
        assertThat(Crowd.get(ids.get(2)).status()).isEqualTo(Ticket.Status.OPEN);
        acts.undo(ANNA, act);
        assertThat(Crowd.await(ANNA, act, State.UNDONE))
                .extracting("total", "done")
                .containsExactly(1, 1);
    }

    @Test
    void a_ticket_out_of_sight_is_not_touched() {
        Actor.Staff agent = Cases.agent(TestServer.DEPARTMENT);
        long seen = crowd.open();
        long unseen = crowd.open(Cases.SALES);

        long chosen = acts.start(agent, Selection.of(List.of(seen, unseen, Long.MAX_VALUE)), Crowd.CLOSE);
        long matching = acts.start(
                agent,
                Selection.all(new Filter(crowd.account()).filter()),
                new Wanted().addTags("mine").change());

        assertThat(Crowd.await(agent, chosen, State.DONE).total()).isEqualTo(1);
        assertThat(Crowd.await(agent, matching, State.DONE).total()).isEqualTo(1);
        assertThat(Crowd.get(unseen).version()).isEqualTo(1);
    }

    @Test
    void whoever_may_do_nothing_any_more_does_nothing() {
        Actor.Staff leaver = TestServer.staff();
        long id = crowd.open();
        TestServer.part(StaffMembers.class).disable(TestServer.SYSTEM, leaver.personId(), Expected.any());

        long act = acts.start(leaver, Selection.of(List.of(id)), Crowd.CLOSE);

        assertThat(Crowd.await(leaver, act, State.DONE).refused()).isEqualTo(1);
        assertThat(acts.refused(leaver, act)).containsExactly(new Refused(id, Why.FORBIDDEN));
        assertThat(Crowd.get(id).status()).isEqualTo(Ticket.Status.OPEN);
    }

    @Test
    void many_workers_do_each_ticket_once() throws Exception {
        List<Long> ids = crowd.open(120);
        long act = acts.start(ANNA, Selection.of(ids), Crowd.CLOSE);

        Callable<Boolean> work = () -> {
            while (acts.get(ANNA, act).state() == State.RUNNING) {
                Crowd.inDatabase("UPDATE bulk_act SET next_at = now() WHERE id = ?", act);
                TestServer.part(BulkWorker.class).step();
            }
            return true;
        };
        Together.run(Collections.nCopies(4, work));

        assertThat(Crowd.await(ANNA, act, State.DONE))
                .extracting("done", "refused")
                .containsExactly(120, 0);
        assertThat(ids)
                .allSatisfy(id -> assertThat(Cases.history(id))
                        .extracting(Entry::type)
                        .containsExactly("ticket.opened", "ticket.closed"));
    }

    @Test
    void an_act_whose_worker_died_goes_on_where_it_was() {
        List<Long> ids = crowd.open(3);
        long act = requireNonNull(TestServer.part(TransactionTemplate.class).execute(status -> {
            long started = acts.start(ANNA, Selection.of(ids), Crowd.CLOSE);
            Crowd.inDatabase("""
                    UPDATE bulk_act
                    SET next_at = now() + INTERVAL '1 second', done = 1
                    WHERE id = ?
                    """, started);
            Crowd.inDatabase("""
                    UPDATE bulk_item
                    SET state = 'done', version = 1
                    WHERE act_id = ? AND ticket_id = %d
                    """.formatted(ids.getFirst()), started);
            return started;
        }));

        assertThat(Crowd.await(ANNA, act, State.DONE).done()).isEqualTo(3);
        assertThat(ids.stream().map(id -> Crowd.get(id).version())).containsExactly(1, 2, 2);
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_nothing_begins() {
        BulkChange wrong = new Wanted()
                .assignee("nobody@desk.example")
                .priority("Never")
                .category(null)
                .department("Nowhere")
                .addTags("a,b")
                .snoozedUntil(Instant.EPOCH)
                .status("done")
                .change();
        List<Long> tooMany =
                LongStream.rangeClosed(1, Selection.MOST + 1).boxed().toList();

        assertThat(Cases.wrongFields(() -> acts.start(ANNA, Selection.of(tooMany), wrong)))
                .containsExactly(
                        "tickets", "assignee", "priority", "category", "department", "tags", "snoozedUntil", "status");
        assertThat(Cases.wrongFields(() -> acts.start(ANNA, Selection.of(List.of()), new Wanted().change())))
                .containsExactly("tickets", "change");
        assertThat(Cases.wrongFields(
                        () -> acts.start(ANNA, Selection.all(new Filter("Nobody B.V.").filter()), Crowd.CLOSE)))
                .containsExactly("account");
    }

    @Test
    void who_may_only_look_starts_and_undoes_nothing() {
        Actor.Staff reader = new Actor.Staff(ANNA.personId(), Set.of(), ANNA.departments(), ANNA.origin());
        long act = Crowd.done(crowd.open(1), Crowd.CLOSE);

        assertThatThrownBy(() -> acts.start(reader, Selection.of(List.of(1L)), Crowd.CLOSE))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> acts.undo(reader, act)).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void an_act_is_its_members_alone() {
        long act = Crowd.done(crowd.open(1), Crowd.CLOSE);
        Actor.Staff other = TestServer.staff();

        assertThatThrownBy(() -> acts.get(other, act)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> acts.undo(other, act)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> acts.refused(other, act)).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void a_members_own_acts_are_listed_latest_first() {
        Actor.Staff member = TestServer.staff();
        long first = acts.start(member, Selection.of(List.of(crowd.open(1).getFirst())), Crowd.CLOSE);
        long second = acts.start(member, Selection.of(List.of(crowd.open(1).getFirst())), Crowd.CLOSE);

        assertThat(acts.list(member, 50)).extracting(BulkProgress::id).containsExactly(second, first);
        assertThat(acts.list(member, 1)).extracting(BulkProgress::id).containsExactly(second);
        assertThat(acts.list(TestServer.staff(), 50)).isEmpty();
    }

    private static List<String> fiftyTags() {
        return Stream.generate(() -> UUID.randomUUID().toString()).limit(50).toList();
    }
}
