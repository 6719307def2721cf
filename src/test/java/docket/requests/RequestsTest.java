package docket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.accounts.Colleague;
import docket.casework.Cases;
import docket.casework.Casework;
import docket.events.Actor;
import docket.participants.Participants;
import docket.platform.Failure;
import docket.requests.RequestFilter.Show;
import docket.tickets.NewReply;
import docket.tickets.NewTicket;
import docket.tickets.Ticket;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What customers find in their lists. */
@Tag("postgres15")
class RequestsTest {

    private static final Actor.Staff ANNA = TestServer.staff();

    private final Requests requests = TestServer.part(Requests.class);
    private final Tickets tickets = TestServer.part(Tickets.class);
    private final Casework casework = TestServer.part(Casework.class);
    private final TestServer.Customer customer = TestServer.customer();
    private final Colleague ann = Colleague.of(customer, "Ann Lee");
    private final Colleague chief = Colleague.of(customer, "Cleo Chief", true);

    @Test
    void a_person_finds_own_tickets_and_those_it_takes_part_in_and_by_right_the_accounts() {
        long own = open(ann.actor(), "Disk failure");
        long other = open(chief.actor(), "Fan failure");
        TestServer.part(Participants.class).add(ANNA, own, chief.personId());
        long programs = Cases.open(customer.actor());
        Cases.open(TestServer.customer().actor());

        assertThat(ids(ann, filter(false, Show.ALL, ""))).containsExactly(own);
        assertThat(ids(chief, filter(false, Show.ALL, ""))).containsExactly(programs, other, own);
        assertThat(ids(chief, filter(true, Show.ALL, ""))).containsExactly(other, own);
        assertThat(requests.get(chief.actor(), own).person()).isEqualTo("Ann Lee");
        assertThatThrownBy(() -> requests.get(ann.actor(), other)).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void a_list_shows_what_is_current_unread_or_closed() {
        long open = open(ann.actor(), "Open");
        long closed = open(ann.actor(), "Closed");
        long unread = open(ann.actor(), "Unread");
        tickets.close(ann.actor(), closed);
        tickets.close(ann.actor(), unread);
        tickets.reply(ANNA, unread, new NewReply(null, "Done.", List.of()));

        assertThat(ids(ann, filter(true, Show.CURRENT, ""))).containsExactly(unread, open);
        assertThat(ids(ann, filter(true, Show.UNREAD, ""))).containsExactly(unread);
        assertThat(ids(ann, filter(true, Show.CLOSED, ""))).containsExactly(unread, closed);

        tickets.markRead(tickets.get(ann.actor(), unread));
        assertThat(ids(ann, filter(true, Show.UNREAD, ""))).isEmpty();
        casework.lock(ANNA, TicketAt.any(unread), "Done for good");
        assertThat(requests.get(ann.actor(), unread)).satisfies(request -> {
            assertThat(request.forceClosed()).isTrue();
            assertThat(request.isOpen()).isFalse();
            assertThat(request.unread()).isFalse();
        });
    }

    @Test
    void a_ticket_is_found_by_number_reference_and_words_of_its_title() {
        long disk = open(ann.actor(), "The 2nd disk fails_often, 100% of the time");
        open(ann.actor(), "Fan failure");

        for (String words : List.of(
                String.valueOf(disk),
                " #" + disk + " ",
                Ticket.hash(disk).toLowerCase(Locale.ROOT),
                "DISK",
                "fails dis",
                "fails_o",
                "100%")) {
            assertThat(ids(ann, filter(true, Show.ALL, words))).as(words).containsExactly(disk);
        }
        for (String words : List.of("disk fan", "d%k", "fails.often", "\\", "'", "9".repeat(30), "x ".repeat(20))) {
            assertThat(ids(ann, filter(true, Show.ALL, words))).as(words).isEmpty();
        }
    }

    @Test
    void another_accounts_ticket_is_found_by_nothing() {
        long id = open(ann.actor(), "Disk failure");
        Colleague stranger = Colleague.of(TestServer.customer(), "Sid Stranger", true);

        for (String words : List.of(String.valueOf(id), Ticket.hash(id), "disk")) {
            assertThat(ids(stranger, filter(false, Show.ALL, words))).isEmpty();
        }
    }

    @Test
    void a_long_list_goes_on_after_its_last_ticket() {
        List<Long> all = List.of(open(ann.actor(), "3"), open(ann.actor(), "2"), open(ann.actor(), "1"))
                .reversed();

        RequestPage first = requests.list(ann.actor(), filter(true, Show.ALL, ""), Long.MAX_VALUE, 2);
        RequestPage last = requests.list(ann.actor(), filter(true, Show.ALL, ""), all.get(1), 2);

        assertThat(first.requests()).extracting(Request::id).containsExactlyElementsOf(all.subList(0, 2));
        assertThat(first.more()).isTrue();
        assertThat(last.requests()).extracting(Request::id).containsExactly(all.getLast());
        assertThat(last.more()).isFalse();
    }

    private long open(Actor.Customer actor, String title) {
        return tickets.open(
                actor,
                new NewTicket(title, "It fails.", TestServer.CATEGORY, TestServer.DEPARTMENT, "", "", List.of()));
    }

    private List<Long> ids(Colleague person, RequestFilter filter) {
        return requests.list(person.actor(), filter, Long.MAX_VALUE, 100).requests().stream()
                .map(Request::id)
                .toList();
    }

    private static RequestFilter filter(boolean own, Show show, String words) {
        return new RequestFilter(own, show, words);
    }
}
