package docket.signin;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.credentials.Factor;
import docket.credentials.SecondFactors;
import docket.events.Events;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.sessions.Stage;
import docket.staff.Actors;
import docket.visitors.Devices;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** How far the door opens. */
class DoorTest {

    private final SecondFactors factors = TestServer.part(SecondFactors.class);
    private final Sessions sessions = TestServer.part(Sessions.class);
    private final Newcomer nora = Newcomer.settles();

    @Test
    void staff_of_whom_a_factor_is_demanded_set_it_up_before_anything_else() {
        Door demanding = new Door(
                TestServer.part(Actors.class),
                sessions,
                factors,
                TestServer.part(Devices.class),
                new SignInSettings(SignInSettings.Demand.STAFF),
                TestServer.part(Events.class));
        SignedIn in = TestServer.part(TransactionTemplate.class)
                .execute(status -> demanding.open(nora.visitor(), nora.personId(), true));
        assertThat(in).isNotNull();
        assertThat(in.stage()).isEqualTo(Stage.ENROLMENT);
        assertThat(sessions.find(in.session())).isEmpty();
        Session pending = sessions.findPending(in.session()).orElseThrow();

        Factor factor = new Factor(factors.propose(pending).secret(), List.of());
        String session = factors.prove(pending, factor.code(0)).session();

        assertThat(sessions.find(session)).isPresent();
        assertThat(nora.events()).endsWith("person.signed-in", "person.factor-added");
        assertThat(sessions.findPending(in.session())).isEmpty();
    }
}
