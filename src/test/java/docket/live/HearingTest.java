package docket.live;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Cases;
import docket.casework.Casework;
import docket.casework.Sent;
import docket.events.Actor;
import docket.platform.Failure;
import docket.queues.Queues;
import docket.tickets.TicketAt;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One predicate: a member hears of just those tickets that it can open. */
@Tag("postgres15")
class HearingTest {

    private static final int TICKETS = 40;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Newsroom newsroom = new Newsroom();
    private final Queues queues = TestServer.part(Queues.class);
    private final Casework casework = TestServer.part(Casework.class);
    private final Actor.Staff anna = TestServer.staff();
    private final Set<Long> desk = new HashSet<>();

    @Test
    void a_member_hears_of_a_ticket_just_where_it_can_open_it() {
        Actor.Customer customer = TestServer.customer().actor();
        for (int number = 0; number < TICKETS; number++) {
            make(customer);
        }
        for (Actor.Staff member : List.of(
                anna,
                Cases.agent(),
                Cases.agent(Cases.SALES),
                Cases.agent(TestServer.DEPARTMENT),
                Cases.agent(TestServer.DEPARTMENT, Cases.SALES))) {
            assertThat(heard(member)).as("seed " + seed).isEqualTo(opened(member));
        }
    }

    private void make(Actor.Customer customer) {
        long id = random.nextInt(8) == 0 ? Cases.openFromForm() : Cases.open(customer, department());
        if (random.nextInt(4) == 0) {
            Cases.change(anna, id, new Sent().department(department()));
        }
        if (random.nextInt(5) == 0) {
            casework.markSpam(anna, TicketAt.any(id));
        }
        desk.add(id);
    }

    private String department() {
        return random.nextBoolean() ? TestServer.DEPARTMENT : Cases.SALES;
    }

    private Set<Long> heard(Actor.Staff member) {
        return newsroom.hearsOfTickets(member).stream()
                .map(News.TicketTouched::id)
                .filter(desk::contains)
                .collect(Collectors.toSet());
    }

    private Set<Long> opened(Actor.Staff member) {
        return desk.stream().filter(id -> canOpen(member, id)).collect(Collectors.toSet());
    }

    private boolean canOpen(Actor.Staff member, long id) {
        try {
            return queues.conversation(member, id).ticket().id() == id;
        } catch (Failure.NotFound e) {
            return false;
        }
    }
}
