package docket.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.casework.Cases;
import docket.casework.Sent;
import docket.events.Actor;
import docket.platform.Failure;
import docket.tickets.NewReply;
import docket.tickets.Tickets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What staff learn of whose question a ticket is, and of what happened to it. */
@Tag("postgres15")
class BackgroundTest {

    private static final Actor.Staff ANNA = TestServer.staff();

    private final Background background = TestServer.part(Background.class);
    private final Actor.Customer customer = TestServer.customer().actor();

    @Test
    void what_happened_is_told_latest_first_with_who_and_whom() {
        long id = Cases.open(customer);
        TestServer.part(Tickets.class).reply(ANNA, id, new NewReply(null, "Wait.", List.of()));
        Cases.change(ANNA, id, new Sent().assignee("me").tags(List.of("disk")));
        Cases.open(customer);

        List<Deed> deeds = background.history(ANNA, id, Long.MAX_VALUE, 100);

        assertThat(deeds)
                .extracting(Deed::type)
                .containsExactly("ticket.assigned", "ticket.changed", "ticket.replied", "ticket.opened");
        assertThat(deeds.getFirst()).extracting(Deed::who, Deed::whom).containsExactly("Anna Meyer", "Anna Meyer");
        assertThat(deeds.get(1).fields()).containsExactly("tags");
        assertThat(deeds.getLast().actor()).isEqualTo("customer");
        assertThat(background.history(ANNA, id, deeds.get(1).id(), 1))
                .extracting(Deed::type)
                .containsExactly("ticket.replied");
    }

    @Test
    void a_contact_is_known_by_what_the_form_said() {
        Asker ann = background.asker(ANNA, Cases.openFromForm());

        assertThat(ann)
                .extracting(Asker::name, Asker::kind, Asker::phone)
                .containsExactly("Ann Lee", "contact", "+31 1234");
        assertThat(ann.proved()).isEmpty();
        assertThat(ann.claimed()).containsExactly("ann@example.com");
    }

    @Test
    void who_does_not_see_the_ticket_learns_nothing() {
        long id = Cases.open(customer);
        Actor.Staff stranger = Cases.agent(Cases.SALES);

        assertThat(background.history(stranger, id, Long.MAX_VALUE, 100)).isEmpty();
        assertThatThrownBy(() -> background.asker(stranger, id)).isInstanceOf(Failure.NotFound.class);
    }
}
