package docket.correspondents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import docket.TestServer;
import docket.accounts.Colleague;
import docket.casework.Cases;
import docket.casework.Sent;
import docket.events.Actor;
import docket.events.Entry;
import docket.participants.Participants;
import docket.platform.EmailAddress;
import docket.platform.Failure;
import docket.tickets.NewTicket;
import docket.tickets.Tickets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom a ticket writes to, and that mail finds back to them and nobody else. */
@Tag("postgres15")
class CorrespondentsTest {

    private static final Actor.Staff ANNA = TestServer.staff();

    private final Correspondents correspondents = TestServer.part(Correspondents.class);
    private final Participants participants = TestServer.part(Participants.class);
    private final TestServer.Customer customer = TestServer.customer();
    private final Colleague ann = Colleague.of(customer, "Ann Lee");
    private final Colleague ben = Colleague.of(customer, "Ben Ode");
    private final String to = ann.personId() + "@To.example";
    private final String cc = ann.personId() + "@cc.example";
    private final long id = open(ann.actor(), to, cc);

    private static long open(Actor.Customer actor, String emailTo, String emailCc) {
        return TestServer.part(Tickets.class)
                .open(
                        actor,
                        new NewTicket(
                                "Disk failure",
                                "It fails.",
                                TestServer.CATEGORY,
                                TestServer.DEPARTMENT,
                                emailCc,
                                emailTo,
                                List.of()));
    }

    private List<Correspondent> of(long ticketId) {
        return TestServer.part(TransactionTemplate.class).execute(status -> correspondents.of(ticketId));
    }

    private Correspondent at(String address) {
        return of(id).stream()
                .filter(one -> one.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private List<String> types() {
        return Cases.history(id).stream()
                .map(Entry::type)
                .filter(type -> type.startsWith("ticket.correspondent-"))
                .toList();
    }

    @Test
    void a_ticket_writes_to_its_requester_its_participants_and_the_addresses_that_were_named() {
        participants.add(ann.actor(), id, ben.personId());

        assertThat(of(id))
                .extracting(Correspondent::kind, Correspondent::address, Correspondent::proved)
                .containsExactlyInAnyOrder(
                        tuple(Correspondent.Kind.REQUESTER, ann.address(), true),
                        tuple(Correspondent.Kind.PARTICIPANT, ben.address(), true),
                        tuple(Correspondent.Kind.TO, to, false),
                        tuple(Correspondent.Kind.CC, cc, false));
        assertThat(of(id)).as("the same rows each time").isEqualTo(of(id));
    }

    @Test
    void an_address_comes_once_as_a_person_where_it_is_one() {
        long ticket = open(ann.actor(), ann.address() + "," + to, to.toUpperCase(Locale.ROOT));

        assertThat(of(ticket))
                .extracting(Correspondent::kind)
                .containsExactlyInAnyOrder(Correspondent.Kind.REQUESTER, Correspondent.Kind.TO);
    }

    @Test
    void a_contact_is_written_to_at_the_address_that_was_typed_and_that_nobody_proved() {
        assertThat(of(Cases.openFromForm())).singleElement().satisfies(one -> {
            assertThat(one.address()).isEqualTo("ann@example.com");
            assertThat(one.kind()).isEqualTo(Correspondent.Kind.REQUESTER);
            assertThat(one.proved()).isFalse();
            assertThat(one.language()).isNull();
            assertThat(one.takesPart()).isTrue();
        });
    }

    @Test
    void the_desk_never_writes_to_itself() {
        String own = "desk" + id + "@desk.example";
        TestServer.part(Jdbi.class).useHandle(handle -> handle.execute("""
                INSERT INTO mailbox (name, address, key, sender_name, department_id, category_id, language, sub_addresses,
                    acknowledges, staff_answers, created_at)
                SELECT ?, ?, ?, 'Desk', department.id, category.id, 'en', true, true, false, now()
                FROM department, category
                LIMIT 1
                """, own, own, own));

        long ticket = open(ann.actor(), own, "Desk" + id + "+to.ken+2@desk.example");

        assertThat(of(ticket)).extracting(Correspondent::address).containsExactly(ann.address());
    }

    @Test
    void who_takes_part_no_more_or_is_disabled_is_not_written_to_and_not_found() {
        participants.add(ann.actor(), id, ben.personId());
        String token = correspondents.token(at(ben.address()));
        assertThat(correspondents.find(token)).contains(at(ben.address()));

        participants.remove(ann.actor(), id, ben.personId());

        assertThat(of(id)).extracting(Correspondent::address).doesNotContain(ben.address());
        assertThat(correspondents.find(token)).isEmpty();

        TestServer.part(Jdbi.class)
                .useHandle(
                        handle -> handle.execute("UPDATE person SET disabled_at = now() WHERE id = ?", ann.personId()));
        assertThat(of(id)).extracting(Correspondent::address).containsExactlyInAnyOrder(to, cc);
    }

    @Test
    void mail_finds_back_by_the_reply_address_and_the_message_id() {
        Correspondent requester = at(ann.address());
        EmailAddress reply = correspondents.replyAddress(new EmailAddress("support@desk.example"), requester);
        String messageId = correspondents.messageId(requester, 7);

        assertThat(correspondents.tokenOfAddress(reply.value()).flatMap(correspondents::find))
                .contains(requester);
        assertThat(correspondents.tokenOfMessageId(messageId).flatMap(correspondents::find))
                .contains(requester);
        assertThat(messageId).endsWith(".7@desk.example>");
        assertThat(correspondents.outgoingIdOf(messageId)).contains(7L);
        assertThat(correspondents.outgoingIdOf(messageId.replace(".7@", "0.7@")))
                .isEmpty();
        assertThat(correspondents.find("0".repeat(39))).isEmpty();
    }

    @Test
    void a_mailbox_too_long_for_a_token_is_answered_as_it_is() {
        EmailAddress mailbox = new EmailAddress("customer-support-of-the-desk@desk.example");

        assertThat(correspondents.replyAddress(mailbox, at(to))).isEqualTo(mailbox);
    }

    @Test
    void whoever_stopped_the_mail_hears_no_more_until_it_is_resumed() {
        Actor.Site visitor = new Actor.Site(null, ANNA.origin());
        Correspondent named = at(cc);
        String token = correspondents.stopToken(named);

        correspondents.stop(visitor, token);
        correspondents.stop(visitor, token);
        assertThat(of(id)).extracting(Correspondent::address).doesNotContain(cc);
        assertThat(correspondents.find(correspondents.token(named)))
                .as("its answers still find back")
                .isPresent();

        correspondents.resume(visitor, token);
        correspondents.resume(visitor, token);
        assertThat(of(id)).contains(named);
        assertThat(types()).containsExactly("ticket.correspondent-stopped", "ticket.correspondent-resumed");
        for (String other : List.of("0".repeat(39), correspondents.token(named))) {
            assertThatThrownBy(() -> correspondents.stop(visitor, other)).isInstanceOf(Failure.NotFound.class);
        }
    }

    @Test
    void whoever_takes_part_no_more_but_is_still_named_is_only_named() {
        long ticket = open(ann.actor(), ben.address(), cc);
        participants.add(ann.actor(), ticket, ben.personId());
        long written = of(ticket).stream()
                .filter(one -> one.address().equals(ben.address()))
                .findFirst()
                .orElseThrow()
                .id();

        participants.remove(ann.actor(), ticket, ben.personId());

        assertThat(correspondents.find(written)).hasValueSatisfying(one -> {
            assertThat(one.kind()).isEqualTo(Correspondent.Kind.TO);
            assertThat(one.personId()).isNull();
            assertThat(one.takesPart()).isFalse();
        });
    }

    @Test
    void a_ticket_that_is_given_to_another_account_leaves_the_addresses_of_the_first_behind() {
        correspondents.add(ANNA, id, new EmailAddress(cc));
        correspondents.add(ANNA, id, new EmailAddress(id + "@new.example"));
        TestServer.Customer other = TestServer.customer();
        Colleague carl = Colleague.of(other, "Carl Poe");

        Cases.change(ANNA, id, new Sent().account(other.account()).person(carl.personId()));

        assertThat(of(id)).extracting(Correspondent::address).containsExactly(carl.address());
    }

    @Test
    void a_named_address_is_heard_once_staff_have_confirmed_it() {
        Correspondent named = at(cc);
        assertThat(named.takesPart()).isFalse();
        assertThatThrownBy(() -> correspondents.confirm(Cases.reader(TestServer.DEPARTMENT), named.id()))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> correspondents.confirm(Cases.agent(Cases.SALES), named.id()))
                .isInstanceOf(Failure.NotFound.class);

        correspondents.confirm(ANNA, named.id());
        correspondents.confirm(ANNA, named.id());

        assertThat(at(cc).takesPart()).isTrue();
        assertThat(types()).containsExactly("ticket.correspondent-confirmed");
    }

    @Test
    void staff_add_an_address_once() {
        EmailAddress address = new EmailAddress(id + "@new.example");
        Correspondent added = correspondents.add(ANNA, id, address);

        assertThat(correspondents.add(ANNA, id, address)).isEqualTo(added);
        assertThat(of(id)).contains(added);
        assertThat(added.takesPart()).isTrue();
        assertThat(correspondents.add(ANNA, id, new EmailAddress(cc)).takesPart())
                .isTrue();
        assertThat(correspondents.add(ANNA, id, new EmailAddress(ann.address())).kind())
                .isEqualTo(Correspondent.Kind.REQUESTER);
        assertThat(types()).containsExactly("ticket.correspondent-added", "ticket.correspondent-added");
    }

    @Test
    void a_member_of_staff_who_is_told_is_found_by_token_too() {
        Actor.Staff member = Cases.agent(TestServer.DEPARTMENT);
        TestServer.part(Jdbi.class)
                .useHandle(handle -> handle.execute(
                        "UPDATE person_email SET verified_at = now() WHERE person_id = ?", member.personId()));

        Optional<Correspondent> told = TestServer.part(TransactionTemplate.class)
                .execute(status -> correspondents.ofStaff(id, member.personId()));

        assertThat(told.map(correspondents::token).flatMap(correspondents::find))
                .isEqualTo(told);
        assertThat(told.orElseThrow().kind()).isEqualTo(Correspondent.Kind.STAFF);
        assertThat(of(id)).as("but not as one of the conversation").doesNotContain(told.orElseThrow());
    }

    @Test
    void staff_who_see_the_ticket_list_them() {
        of(id);
        assertThat(correspondents.list(ANNA, id)).hasSize(3);
        assertThat(correspondents.list(Cases.agent(Cases.SALES), id)).isEmpty();
    }
}
