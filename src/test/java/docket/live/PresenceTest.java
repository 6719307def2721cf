package docket.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import docket.TestServer;
import docket.casework.Cases;
import docket.casework.Sent;
import docket.events.Actor;
import docket.live.Presence.State;
import docket.platform.Failure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who else has a ticket open is told to those who see it. */
class PresenceTest {

    private final Newsroom newsroom = new Newsroom();
    private final Presence presence = newsroom.presence;
    private final Actor.Staff anna = TestServer.staff();
    private final Actor.Staff bert = Cases.agent(TestServer.DEPARTMENT);
    private final long id = Cases.open(TestServer.customer().actor());
    private final PersonHere annaHere = new PersonHere(anna.personId(), "Anna Meyer", false);
    private final PersonHere annaTypes = new PersonHere(anna.personId(), "Anna Meyer", true);

    @AfterEach
    void stop() {
        newsroom.listeners.stop();
    }

    @Test
    void others_see_who_is_there_and_types_and_nobody_sees_oneself() {
        presence.note(anna, id, State.HERE);
        assertThat(presence.others(bert, id)).containsExactly(annaHere);
        assertThat(presence.others(anna, id)).isEmpty();

        presence.note(anna, id, State.TYPING);
        assertThat(presence.others(bert, id)).containsExactly(annaTypes);

        presence.note(anna, id, State.GONE);
        assertThat(presence.others(bert, id)).isEmpty();
    }

    @Test
    void who_is_not_heard_of_for_25_seconds_is_gone() {
        presence.note(anna, id, State.HERE);
        newsroom.clock.pass(Duration.ofSeconds(24));
        presence.note(bert, id, State.HERE);
        assertThat(presence.others(bert, id)).containsExactly(annaHere);

        newsroom.clock.pass(Duration.ofSeconds(1));

        assertThat(presence.others(bert, id)).isEmpty();
        assertThat(presence.others(anna, id)).extracting(PersonHere::id).containsExactly(bert.personId());
    }

    @Test
    void at_a_ticket_that_a_member_does_not_see_nobody_is_and_nobody_is_seen() {
        presence.note(anna, id, State.HERE);
        Cases.change(anna, id, new Sent().department(Cases.SALES));

        assertThat(presence.others(bert, id)).isEmpty();
        assertThatThrownBy(() -> presence.note(bert, id, State.HERE)).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void a_stream_tells_it_at_once_and_then_when_it_changes() {
        presence.note(anna, id, State.HERE);
        Ear ear = Ear.at(newsroom, bert, id);
        await().untilAsserted(() -> assertThat(told(ear)).containsExactly(List.of(annaHere)));

        presence.note(anna, id, State.HERE);
        presence.note(anna, id, State.TYPING);
        await().untilAsserted(() -> assertThat(told(ear)).containsExactly(List.of(annaHere), List.of(annaTypes)));
        newsroom.clock.pass(Duration.ofSeconds(25));

        await().untilAsserted(
                        () -> assertThat(told(ear)).containsExactly(List.of(annaHere), List.of(annaTypes), List.of()));
    }

    private static List<List<PersonHere>> told(Ear ear) {
        return ear.heard().stream()
                .filter(News.PresenceChanged.class::isInstance)
                .map(news -> ((News.PresenceChanged) news).people())
                .toList();
    }
}
