package docket.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.History;
import docket.TestServer;
import docket.bulk.BulkProgress.State;
import docket.casework.Cases;
import docket.casework.Casework;
import docket.casework.NewNote;
import docket.casework.Sent;
import docket.departments.Categories;
import docket.departments.CategoryForm;
import docket.departments.Priorities;
import docket.departments.PriorityForm;
import docket.events.Actor;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.queues.StaffTicket;
import docket.staff.StaffMembers;
import docket.tickets.Ticket;
import docket.tickets.TicketAt;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How what was done to many tickets is undone, and what is left as it is. */
@Tag("postgres15")
class BulkUndoTest {

    private static final Actor.Staff ANNA = Crowd.ANNA;

    private final BulkActs acts = TestServer.part(BulkActs.class);
    private final Casework casework = TestServer.part(Casework.class);
    private final Crowd crowd = new Crowd();

    @Test
    void everything_that_can_be_done_to_one_is_done_and_undone() {
        long id = crowd.open();
        Cases.change(ANNA, id, new Sent().tags(List.of("disk", "rack")).assignee("me"));
        StaffTicket before = Crowd.get(id);
        String category = "Category of " + id;
        String priority = "Priority of " + id;
        TestServer.part(Categories.class).add(TestServer.SYSTEM, new CategoryForm(category, null, null));
        TestServer.part(Priorities.class).add(TestServer.SYSTEM, new PriorityForm(priority, 0, false));
        Actor.Staff colleague = TestServer.staff();
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MICROS);

        long act = Crowd.done(
                List.of(id),
                new Wanted()
                        .assignee(String.valueOf(colleague.personId()))
                        .priority(priority)
                        .category(category)
                        .department(Cases.SALES)
                        .addTags("Moved ")
                        .removeTags("DISK")
                        .snoozedUntil(tomorrow)
                        .status("closed")
                        .spam(true)
                        .change());

        StaffTicket after = Crowd.get(id);
        assertThat(after.assigneeId()).isEqualTo(colleague.personId());
        assertThat(after.priority()).isEqualTo(priority);
        assertThat(after.category()).isEqualTo(category);
        assertThat(after.department()).isEqualTo(Cases.SALES);
        assertThat(after.tags()).containsExactly("moved", "rack");
        assertThat(after.snoozedUntil()).isEqualTo(tomorrow);
        assertThat(after.status()).isEqualTo(Ticket.Status.CLOSED);
        assertThat(after.spamAt()).isNotNull();

        Crowd.undone(act);

        assertThat(Crowd.get(id))
                .usingRecursiveComparison()
                .ignoringFields("version", "updatedAt", "clientUpdatedAt", "readHash")
                .isEqualTo(before);
    }

    @Test
    void what_was_spam_is_spam_again() {
        long id = crowd.open();
        casework.markSpam(ANNA, TicketAt.any(id));

        long act = Crowd.done(List.of(id), new Wanted().spam(false).change());
        assertThat(Crowd.get(id).spamAt()).isNull();

        Crowd.undone(act);
        assertThat(Crowd.get(id).spamAt()).isNotNull();
    }

    @Test
    void what_was_changed_since_is_left_by_the_undo() {
        List<Long> ids = crowd.open(3);
        long act = Crowd.done(ids, Crowd.CLOSE);
        casework.note(ANNA, TicketAt.any(ids.get(1)), new NewNote("Closed, then.", List.of()));

        acts.undo(ANNA, act);
        BulkProgress end = Crowd.undone(act);
        acts.undo(ANNA, act);

        assertThat(end).isEqualTo(new BulkProgress(act, 3, 2, 1, State.UNDONE, Crowd.CLOSE));
        assertThat(ids.stream().map(id -> Crowd.get(id).status()))
                .containsExactly(Ticket.Status.OPEN, Ticket.Status.CLOSED, Ticket.Status.OPEN);
        assertThat(acts.refused(ANNA, act)).containsExactly(new Refused(ids.get(1), Why.CHANGED));
        assertThat(History.of("bulk", act)).containsExactly("bulk.started", "bulk.undone");
    }

    @Test
    void what_the_act_did_not_change_is_not_undone() {
        long closed = crowd.open();
        Cases.change(ANNA, closed, new Sent().status("closed"));

        long act = Crowd.done(List.of(closed), Crowd.CLOSE);
        Crowd.undone(act);

        assertThat(Crowd.get(closed).status()).isEqualTo(Ticket.Status.CLOSED);
        assertThat(Crowd.get(closed).version()).isEqualTo(2);
    }

    @Test
    void a_snooze_that_is_over_and_whoever_has_left_do_not_come_back() {
        Actor.Staff leaver = TestServer.staff();
        long id = crowd.open();
        Cases.change(
                ANNA,
                id,
                new Sent()
                        .assignee(String.valueOf(leaver.personId()))
                        .snoozedUntil(Instant.now().plus(Duration.ofDays(1))));
        long act = Crowd.done(
                List.of(id), new Wanted().assignee(null).snoozedUntil(null).change());
        TestServer.part(StaffMembers.class).disable(TestServer.SYSTEM, leaver.personId(), Expected.any());
        Crowd.inDatabase("""
                UPDATE bulk_item
                SET before = jsonb_set(before, '{sorted,snoozedUntil}', '"2026-01-01T00:00:00Z"')
                WHERE act_id = ?
                """, act);

        Crowd.undone(act);

        assertThat(Crowd.get(id).assigneeId()).isNull();
        assertThat(Crowd.get(id).snoozedUntil()).isNull();
    }

    @Test
    void what_is_put_back_goes_into_what_was_retired_since() {
        long id = crowd.open();
        String category = "Category of " + id;
        Categories categories = TestServer.part(Categories.class);
        long categoryId = categories.add(TestServer.SYSTEM, new CategoryForm(category, null, null));
        Cases.change(ANNA, id, new Sent().category(category));
        long act = Crowd.done(
                List.of(id), new Wanted().category(TestServer.CATEGORY).change());
        categories.retire(TestServer.SYSTEM, categoryId, Expected.any());

        Crowd.undone(act);

        assertThat(Crowd.get(id).category()).isEqualTo(category);
    }

    @Test
    void what_an_agent_moved_out_of_sight_can_be_put_back_and_nothing_else_there() {
        Actor.Staff agent = Cases.agent(TestServer.DEPARTMENT);
        List<Long> ids = crowd.open(2);
        long act = acts.start(
                agent, Selection.of(ids), new Wanted().department(Cases.SALES).change());
        Crowd.await(agent, act, State.DONE);
        Cases.change(ANNA, ids.getFirst(), new Sent().tags(List.of("sales")));

        acts.undo(agent, act);

        assertThat(Crowd.await(agent, act, State.UNDONE))
                .extracting("done", "refused")
                .containsExactly(1, 1);
        assertThat(Crowd.get(ids.getFirst()).department()).isEqualTo(Cases.SALES);
        assertThat(Crowd.get(ids.getLast()).department()).isEqualTo(TestServer.DEPARTMENT);
    }

    @Test
    void a_ticket_that_is_gone_is_refused() {
        long id = crowd.open();
        long act = Crowd.done(List.of(id), Crowd.CLOSE);
        Crowd.inDatabase("UPDATE bulk_item SET ticket_id = 999999999999 WHERE act_id = ?", act);

        acts.undo(ANNA, act);

        assertThat(Crowd.await(ANNA, act, State.UNDONE).refused()).isEqualTo(1);
        assertThat(acts.refused(ANNA, act)).containsExactly(new Refused(999_999_999_999L, Why.UNSEEN));
    }

    @Test
    void an_act_can_be_undone_before_its_end_and_what_it_has_not_come_to_stays() {
        List<Long> ids = crowd.open(300);
        long act = acts.start(ANNA, Selection.of(ids), Crowd.CLOSE);
        TestServer.part(BulkWorker.class).step();

        BulkProgress end = Crowd.undone(act);

        assertThat(end.done()).isEqualTo(end.total()).isLessThanOrEqualTo(300);
        assertThat(ids).allSatisfy(id -> assertThat(Crowd.get(id).status()).isEqualTo(Ticket.Status.OPEN));
    }

    @Test
    void after_seven_days_it_is_too_late_and_after_thirty_it_is_gone() {
        long act = Crowd.done(crowd.open(1), Crowd.CLOSE);

        Crowd.inDatabase("UPDATE bulk_act SET created_at = now() - INTERVAL '7 days' WHERE id = ?", act);
        assertThatThrownBy(() -> acts.undo(ANNA, act)).isInstanceOf(UndoOver.class);

        TestServer.part(BulkSql.class).deleteOld();
        assertThat(acts.get(ANNA, act).state()).isEqualTo(State.DONE);
        Crowd.inDatabase("UPDATE bulk_act SET created_at = now() - INTERVAL '31 days' WHERE id = ?", act);
        TestServer.part(BulkSql.class).deleteOld();
        assertThatThrownBy(() -> acts.get(ANNA, act)).isInstanceOf(Failure.NotFound.class);
    }
}
