package docket.queues;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.accounts.Colleague;
import docket.casework.Cases;
import docket.casework.Casework;
import docket.casework.NewNote;
import docket.events.Actor;
import docket.participants.Participants;
import docket.platform.Failure;
import docket.tickets.NewReply;
import docket.tickets.Range;
import docket.tickets.Ticket;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One predicate: whatever is in somebody's list, or found, can be opened with its files, and nothing else can. */
@Tag("postgres15")
class SightTest {

    private static final int TICKETS = 40;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Tickets tickets = TestServer.part(Tickets.class);
    private final Queues queues = TestServer.part(Queues.class);
    private final Casework casework = TestServer.part(Casework.class);
    private final Participants participants = TestServer.part(Participants.class);

    /** The tickets, each with a file that its customer may see and one of a note. */
    private final Map<Long, Files> desk = new LinkedHashMap<>();

    private final Set<Long> spam = new HashSet<>();

    private record Files(long open, long internal) {}

    @Test
    void what_is_in_the_list_is_just_what_can_be_opened_and_whose_files_load() {
        Actor.Staff anna = TestServer.staff();
        List<Actor.Customer> customers = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            TestServer.Customer account = TestServer.customer();
            customers.add(account.actor());
            customers.add(Colleague.of(account, "Ann Lee").actor());
            customers.add(Colleague.of(account, "Ben Ode").actor());
        }
        for (int number = 0; number < TICKETS; number++) {
            int account = 3 * random.nextInt(3);
            long id = make(anna, customers.get(account + random.nextInt(3)));
            if (queues.get(anna, id).accountId() != null && random.nextInt(3) == 0) {
                participants.add(
                        anna, id, customers.get(account + 1 + random.nextInt(2)).personId());
            }
        }
        for (Actor.Customer customer : customers) {
            assertThat(listed(customer)).as("seed " + seed).isEqualTo(opened(customer));
            assertThat(filesOf(customer)).as("seed " + seed).isEqualTo(opened(customer));
        }
        for (Actor.Staff member : List.of(
                anna,
                Cases.agent(),
                Cases.agent(Cases.SALES),
                Cases.agent(TestServer.DEPARTMENT),
                Cases.agent(TestServer.DEPARTMENT, Cases.SALES))) {
            assertThat(listed(member)).as("seed " + seed).isEqualTo(opened(member));
            assertThat(filesOf(member)).as("seed " + seed).isEqualTo(opened(member));
            assertThat(foundByNumber(member)).as("seed " + seed).isEqualTo(withoutSpam(opened(member)));
            assertThat(foundByWords(member)).as("seed " + seed).isEqualTo(withoutSpam(opened(member)));
        }
    }

    private long make(Actor.Staff anna, Actor.Customer customer) {
        long id = random.nextInt(8) == 0
                ? Cases.openFromForm()
                : Cases.open(customer, random.nextBoolean() ? TestServer.DEPARTMENT : Cases.SALES);
        long open = Upload.of(anna);
        tickets.reply(anna, id, new NewReply(null, "See the file.", List.of(open)));
        long internal = Upload.of(anna);
        casework.note(anna, TicketAt.any(id), new NewNote("See the file.", List.of(internal)));
        if (random.nextInt(5) == 0) {
            casework.markSpam(anna, TicketAt.any(id));
            spam.add(id);
        }
        desk.put(id, new Files(open, internal));
        return id;
    }

    private Set<Long> listed(Actor.Customer customer) {
        return tickets.list(customer, new Range(0, Long.MAX_VALUE, 1000)).tickets().stream()
                .map(Ticket::id)
                .collect(Collectors.toSet());
    }

    private Set<Long> listed(Actor.Staff member) {
        Set<Long> ids = new HashSet<>();
        for (boolean spam : new boolean[] {false, true}) {
            Filter all = spam ? new Filter().spam() : new Filter();
            List<StaffTicket> list = queues.list(member, all.list(TicketOrder.LATEST, null, 10_000))
                    .tickets();
            assertThat(queues.count(member, all.filter())).isEqualTo(list.size());
            list.stream().map(StaffTicket::id).filter(desk::containsKey).forEach(ids::add);
        }
        return ids;
    }

    private Set<Long> foundByNumber(Actor.Staff member) {
        return desk.keySet().stream()
                .flatMap(id -> queues.find(member, "#" + id, 1).stream())
                .map(StaffTicket::id)
                .collect(Collectors.toSet());
    }

    private Set<Long> foundByWords(Actor.Staff member) {
        return Stream.of("disk fail", "hello")
                .flatMap(words -> queues.find(member, words, 10_000).stream())
                .map(StaffTicket::id)
                .filter(desk::containsKey)
                .collect(Collectors.toSet());
    }

    private Set<Long> withoutSpam(Set<Long> ids) {
        return ids.stream().filter(id -> !spam.contains(id)).collect(Collectors.toSet());
    }

    private Set<Long> opened(Actor.Customer customer) {
        return those(id -> tickets.get(customer, id));
    }

    private Set<Long> opened(Actor.Staff member) {
        return those(id -> queues.conversation(member, id));
    }

    private Set<Long> filesOf(Actor.Customer customer) {
        assertThat(those(id -> tickets.attachment(customer, id, file(id).internal())))
                .isEmpty();
        return those(id -> tickets.attachment(customer, id, file(id).open()));
    }

    private Set<Long> filesOf(Actor.Staff member) {
        assertThat(those(id -> queues.attachment(member, id, file(id).internal())))
                .isEqualTo(those(id -> queues.attachment(member, id, file(id).open())));
        return those(id -> queues.attachment(member, id, file(id).open()));
    }

    private Files file(long id) {
        return Objects.requireNonNull(desk.get(id));
    }

    /** The tickets with which it can be done. */
    private Set<Long> those(LongConsumer act) {
        return desk.keySet().stream().filter(id -> can(act, id)).collect(Collectors.toSet());
    }

    private static boolean can(LongConsumer act, long id) {
        try {
            act.accept(id);
            return true;
        } catch (Failure.NotFound e) {
            return false;
        }
    }
}
