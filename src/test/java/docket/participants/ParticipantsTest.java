package docket.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import docket.TestServer;
import docket.accounts.Colleague;
import docket.accounts.People;
import docket.casework.Cases;
import docket.casework.Casework;
import docket.casework.Sent;
import docket.events.Actor;
import docket.events.Entry;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.tickets.NewReply;
import docket.tickets.Range;
import docket.tickets.Ticket;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import docket.tokens.Scope;
import docket.v3.Api;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who takes part in a ticket sees and answers it like its requester, and nobody else comes to that. */
@Tag("postgres15")
class ParticipantsTest {

    private static final Actor.Staff ANNA = TestServer.staff();

    private final Participants participants = TestServer.part(Participants.class);
    private final Tickets tickets = TestServer.part(Tickets.class);
    private final TestServer.Customer customer = TestServer.customer();
    private final Colleague ann = Colleague.of(customer, "Ann Lee");
    private final Colleague ben = Colleague.of(customer, "Ben Ode");
    private final Colleague chief = Colleague.of(customer, "Cleo Chief", true);
    private final Colleague stranger = Colleague.of(TestServer.customer(), "Sid Stranger");
    private final long id = Cases.open(ann.actor());

    @Test
    void a_participant_sees_and_answers_the_ticket_until_it_takes_part_no_more() {
        assertThat(sees(ben)).isFalse();

        participants.add(ann.actor(), id, ben.personId());
        assertThat(sees(ben)).isTrue();
        tickets.reply(ben.actor(), id, new NewReply("More", "Me too.", List.of()));
        tickets.close(ben.actor(), id);
        tickets.open(ben.actor(), id);
        assertThat(participants.list(ann.actor(), id))
                .containsExactly(new Participant(ben.personId(), "Ben Ode", ben.address()));

        participants.remove(ann.actor(), id, ben.personId());
        assertThat(sees(ben)).isFalse();
        assertThat(participants.list(ben.actor(), id)).isEmpty();
        assertThat(participants.list(ann.actor(), id)).isEmpty();
    }

    @Test
    void a_participants_token_reads_the_ticket_in_the_published_API() {
        Api api = Api.with(TestServer.token(
                new TestServer.Customer(customer.account(), customer.token(), ben.actor()), Scope.TICKETS));
        assertThat(api.get("/v3/tickets").json()).isEmpty();

        participants.add(ann.actor(), id, ben.personId());

        assertThat(api.get("/v3/tickets").json()).hasSize(1);
        assertThat(api.get("/v3/tickets/" + id).status()).isEqualTo(200);
    }

    @Test
    void requester_participants_the_accounts_eyes_and_staff_let_others_take_part() {
        for (Actor actor : List.of(ann.actor(), chief.actor(), ANNA)) {
            participants.add(actor, id, ben.personId());
            participants.add(ben.actor(), id, chief.personId());
            assertThat(participants.list(ANNA, id))
                    .extracting(Participant::name)
                    .containsExactly("Ben Ode", "Cleo Chief");
            participants.remove(actor, id, chief.personId());
            participants.remove(ben.actor(), id, ben.personId());
            assertThat(participants.list(ANNA, id)).isEmpty();
        }
    }

    @Test
    void who_does_not_see_a_ticket_lets_nobody_take_part() {
        Actor.Staff sales = Cases.agent(Cases.SALES);
        for (Actor actor : List.of(ben.actor(), stranger.actor(), sales)) {
            assertThatThrownBy(() -> participants.add(actor, id, ben.personId()))
                    .isInstanceOf(Failure.NotFound.class);
            assertThatThrownBy(() -> participants.add(actor, id, ben.address())).isInstanceOf(Failure.NotFound.class);
            assertThatThrownBy(() -> participants.remove(actor, id, ben.personId()))
                    .isInstanceOf(Failure.NotFound.class);
        }
        Actor.Guest guest = new Actor.Guest(id, ann.actor().origin());
        Actor.Staff reader = new Actor.Staff(ANNA.personId(), Set.of(), ANNA.departments(), ANNA.origin());
        for (Actor actor : List.of(guest, reader)) {
            assertThatThrownBy(() -> participants.add(actor, id, ben.personId()))
                    .isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> participants.remove(actor, id, ben.personId()))
                    .isInstanceOf(Failure.Forbidden.class);
        }
    }

    @Test
    void an_address_lets_somebody_of_the_account_take_part_in_whatever_letters_it_is_typed() {
        participants.add(ann.actor(), id, " " + ben.address().toUpperCase(Locale.ROOT));

        assertThat(sees(ben)).isTrue();
    }

    @Test
    void an_address_elsewhere_is_refused_like_one_that_nobody_has() {
        Colleague gone = Colleague.of(customer, "Gus Gone");
        TestServer.part(People.class).disable(TestServer.SYSTEM, gone.personId(), Expected.any());

        assertThat(Stream.of("nobody@customer.example", stranger.address(), gone.address(), "ben", "")
                        .map(address -> refusal(() -> participants.add(ann.actor(), id, address)))
                        .distinct())
                .containsExactly("Errors in form: [Problem[property=address, message=must be somebody of the ticket's"
                        + " account]]");
    }

    @Test
    void nobody_but_people_of_the_account_takes_part() {
        long program = customer.actor().personId();
        for (long person : new long[] {stranger.personId(), program, ANNA.personId(), Long.MAX_VALUE}) {
            assertThat(Cases.wrongFields(() -> participants.add(ANNA, id, person)))
                    .containsExactly("person");
        }
        assertThat(Cases.wrongFields(() -> participants.add(ANNA, Cases.openFromForm(), ben.personId())))
                .containsExactly("person");
    }

    @Test
    void what_changes_nothing_is_not_in_the_ledger() {
        participants.add(ann.actor(), id, ann.personId());
        participants.add(ann.actor(), id, ben.personId());
        participants.add(ANNA, id, ben.address());
        participants.remove(ANNA, id, ben.personId());
        participants.remove(ANNA, id, ben.personId());
        participants.remove(ANNA, id, stranger.personId());

        assertThat(Cases.history(id))
                .extracting(Entry::type)
                .containsExactly("ticket.opened", "ticket.participant-added", "ticket.participant-removed");
    }

    @Test
    void a_ticket_of_another_account_has_no_participants_of_the_old_one() {
        participants.add(ANNA, id, ben.personId());

        Cases.change(ANNA, id, new Sent().account(TestServer.customer().account()));
        assertThat(participants.list(ANNA, id)).isEmpty();
        assertThat(sees(ben)).isFalse();

        Cases.change(ANNA, id, new Sent().account(customer.account()));
        assertThat(sees(ben)).isFalse();
    }

    @Test
    void spam_is_gone_for_participants_too() {
        participants.add(ANNA, id, ben.personId());

        TestServer.part(Casework.class).markSpam(ANNA, TicketAt.any(id));

        assertThat(sees(ben)).isFalse();
        assertThat(participants.list(ANNA, id)).hasSize(1);
    }

    private boolean sees(Colleague person) {
        boolean listed = tickets.list(person.actor(), new Range(0, Long.MAX_VALUE, 10)).tickets().stream()
                .map(Ticket::id)
                .toList()
                .contains(id);
        Throwable refused = catchThrowable(() -> tickets.get(person.actor(), id));
        assertThat(refused == null).as("what is listed can be opened").isEqualTo(listed);
        return listed;
    }

    private static String refusal(Runnable act) {
        return String.valueOf(catchThrowable(act::run).getMessage());
    }
}
