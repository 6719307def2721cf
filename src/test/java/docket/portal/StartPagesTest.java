package docket.portal;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.accounts.Colleague;
import docket.login.Browser;
import docket.signin.Newcomer;
import org.junit.jupiter.api.Test;

/** Everybody is led to their place. */
class StartPagesTest {

    @Test
    void strangers_find_the_door_and_the_contact_form() {
        Browser stranger = Browser.fresh();

        assertThat(stranger.open("/").uri().getPath()).isEqualTo("/login");
        assertThat(stranger.page().body()).contains("href=\"/contact\"");
    }

    @Test
    void customers_find_their_tickets() {
        Browser ann = Visits.of(Colleague.of(TestServer.customer(), "Ann Lee"));

        assertThat(ann.page().uri().getPath()).isEqualTo("/portal/tickets");
        assertThat(ann.open("/portal").uri().getPath()).isEqualTo("/portal/tickets");
    }

    @Test
    void staff_find_their_queue_and_no_portal() {
        Browser nora = Browser.fresh();
        nora.submit("/login", "email", Newcomer.settles().email().value(), "password", Newcomer.PASSWORD);

        assertThat(nora.open("/").uri().toString()).endsWith("/console/tickets?queue=mine");
        assertThat(nora.open("/portal/tickets").statusCode()).isEqualTo(404);
        assertThat(nora.open("/portal/tickets/new").statusCode()).isEqualTo(404);
    }

    @Test
    void who_is_not_signed_in_is_led_to_the_door_and_back() {
        assertThat(Browser.fresh().open("/portal/tickets?show=closed").uri().toString())
                .endsWith("/login?next=%2Fportal%2Ftickets%3Fshow%3Dclosed");
    }
}
