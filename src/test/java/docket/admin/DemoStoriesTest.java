package docket.admin;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Cases;
import docket.events.Actor;
import docket.queues.Queues;
import docket.queues.StaffConversation;
import docket.queues.StaffMessage;
import docket.tickets.NewReply;
import docket.tickets.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The tickets of the example desk, as they stand in their file. */
class DemoStoriesTest {

    @Test
    void a_ticket_of_the_past_was_opened_by_its_first_message_and_changed_by_its_last() {
        DemoSql sql = TestServer.part(Jdbi.class).onDemand(DemoSql.class);
        Actor.Staff anna = TestServer.staff();
        long id = Cases.open(TestServer.customer().actor());
        TestServer.part(Tickets.class).reply(anna, id, new NewReply(null, "We replace it.", List.of()));
        StaffConversation before = TestServer.part(Queues.class).conversation(anna, id);

        sql.ageMessages(id, 120);
        sql.ageTicket(id, 120);

        StaffConversation after = TestServer.part(Queues.class).conversation(anna, id);
        List<Instant> written =
                after.messages().stream().map(StaffMessage::createdAt).toList();
        assertThat(Duration.between(
                        written.getLast(), before.messages().getLast().createdAt()))
                .isEqualTo(Duration.ofHours(2));
        assertThat(Duration.between(
                        written.getFirst(), before.messages().getFirst().createdAt()))
                .isEqualTo(Duration.ofMinutes(150));
        assertThat(after.ticket().createdAt()).isEqualTo(written.getFirst());
        assertThat(Duration.between(after.ticket().updatedAt(), before.ticket().updatedAt()))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void every_story_can_be_told() {
        List<DemoStory> stories = TestServer.part(DemoStories.class).read();

        assertThat(stories).hasSizeGreaterThan(10).allSatisfy(story -> {
            assertThat(story.account()).isIn("Example Games B.V.", "Backhaus Lindner GmbH", "Museum of Tides");
            assertThat(story.category()).isIn("Technical", "Network", "Invoices");
            assertThat(story.messages())
                    .allSatisfy(message -> assertThat(message.by()).isIn("customer", "staff", "note"));
        });
    }
}
