package docket.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import docket.TestServer;
import docket.events.Events;
import docket.platform.Failure;
import docket.signin.Newcomer;
import docket.staff.Actors;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Sessions: found, listed, ended, and ending by themselves. */
class SessionsTest {

    private final Sessions sessions = TestServer.part(Sessions.class);
    private final Newcomer nora = Newcomer.settles();
    private final String secret = nora.signsIn().session();

    /** What another process on the same database has. */
    private static Sessions process() {
        return new Sessions(TestServer.part(Jdbi.class), TestServer.part(Actors.class), TestServer.part(Events.class));
    }

    private Instant usedAt() {
        return sessions.list(sessions.peek(secret).orElseThrow()).getFirst().usedAt();
    }

    @Test
    void a_session_of_staff_lasts_seven_days_at_most() {
        assertThat(process().find(secret)).isPresent();
        nora.sessionsAge("167 hours");
        assertThat(process().find(secret)).isPresent();
        nora.sessionsAge("1 hour");
        assertThat(process().find(secret)).isEmpty();
    }

    @Test
    void a_session_of_staff_ends_after_eight_hours_without_use() {
        nora.sessionsRest("7 hours");
        assertThat(process().peek(secret)).isPresent();
        nora.sessionsRest("1 hour");
        assertThat(process().peek(secret)).isEmpty();
    }

    @Test
    void a_page_that_asks_by_itself_does_not_use_the_session() {
        nora.sessionsRest("7 hours");
        Instant before = usedAt();

        process().peek(secret);
        assertThat(usedAt()).isEqualTo(before);
        process().find(secret);
        assertThat(usedAt()).isAfter(before);
    }

    @Test
    void use_counts_beside_a_page_that_asks_all_the_time() {
        nora.sessionsRest("7 hours");
        Instant before = usedAt();
        Sessions process = process();

        process.peek(secret);
        process.find(secret);

        assertThat(usedAt()).isAfter(before);
    }

    @Test
    void a_session_that_was_ended_is_out_at_once_here_and_within_five_seconds_elsewhere() {
        Sessions other = process();
        assertThat(other.find(secret)).isPresent();
        Session here = nora.session();

        sessions.end(here, sessions.find(secret).orElseThrow().id());

        assertThat(sessions.find(secret)).isEmpty();
        await().atMost(Duration.ofSeconds(5)).until(() -> other.find(secret).isEmpty());
        assertThat(nora.events()).endsWith("person.session-ended");
    }

    @Test
    void somebody_disabled_is_out_within_five_seconds() {
        assertThat(sessions.find(secret)).isPresent();
        nora.disabled();

        await().atMost(Duration.ofSeconds(5)).until(() -> sessions.find(secret).isEmpty());
    }

    @Test
    void people_list_and_end_their_own_sessions_only() {
        Session session = sessions.find(secret).orElseThrow();
        Session other = nora.session();
        Session stranger = Newcomer.settles().session();

        assertThat(sessions.list(session)).extracting(SessionEntry::id).contains(session.id(), other.id());
        assertThat(sessions.list(session).getFirst().address()).isEqualTo(nora.address());
        assertThat(sessions.list(session).getFirst().browser()).isEqualTo("Firefox");
        assertThatThrownBy(() -> sessions.end(stranger, session.id())).isInstanceOf(Failure.NotFound.class);
        assertThat(sessions.find(secret)).isPresent();
    }

    @Test
    void all_others_end_at_once() {
        Session session = sessions.find(secret).orElseThrow();
        String other = nora.signsIn().session();
        assertThat(sessions.find(other)).isPresent();

        sessions.endOthers(session);

        assertThat(sessions.find(other)).isEmpty();
        assertThat(sessions.list(session)).extracting(SessionEntry::id).containsExactly(session.id());
    }

    @Test
    void forms_of_a_session_carry_what_no_other_session_knows() {
        String csrf = sessions.find(secret).orElseThrow().csrf();

        assertThat(csrf).isNotEqualTo(secret).isNotEqualTo(nora.session().csrf());
        assertThat(process().find(secret).orElseThrow().csrf()).isEqualTo(csrf);
    }
}
