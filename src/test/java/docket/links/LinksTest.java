package docket.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.accounts.People;
import docket.accounts.PersonForm;
import docket.events.Actor;
import docket.platform.EmailAddress;
import docket.platform.Failure;
import docket.platform.Secret;
import docket.signin.Newcomer;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One-time links: wanted, made, used once, for one purpose, in time. */
class LinksTest {

    private static final String PLACE = "https://desk.example/login/link/";

    private final Links links = TestServer.part(Links.class);
    private final Newcomer nora = Newcomer.arrives();

    private String make(Purpose purpose) {
        return secret(links.make(TestServer.SYSTEM, nora.emailId(), purpose));
    }

    private static String secret(String url) {
        return url.substring(PLACE.length());
    }

    private Link redeem(String secret, Purpose purpose) {
        TransactionTemplate transaction = new TransactionTemplate(TestServer.part(PlatformTransactionManager.class));
        Link link = transaction.execute(status -> links.redeem(secret, purpose));
        assertThat(link).isNotNull();
        return link;
    }

    private static void assertNotFound(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(Failure.NotFound.class);
    }

    private List<String> events(long personId) {
        return TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select(
                                "SELECT type || ' ' || CAST(detail AS text) FROM event WHERE object_id = ?"
                                        + " AND type LIKE 'person.link-%' ORDER BY id",
                                personId)
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void a_link_is_of_the_public_address_and_is_used_once() {
        String url = links.make(TestServer.SYSTEM, nora.emailId(), Purpose.INVITATION);
        assertThat(url).startsWith(PLACE);
        Link link = new Link(nora.personId(), nora.emailId(), Purpose.INVITATION);

        assertThat(redeem(secret(url), Purpose.INVITATION)).isEqualTo(link);
        assertNotFound(() -> redeem(secret(url), Purpose.INVITATION));
    }

    @Test
    void looking_at_a_link_does_not_use_it_up() {
        String secret = make(Purpose.INVITATION);

        assertThat(links.find(secret)).isPresent().isEqualTo(links.find(secret));
        assertThat(redeem(secret, Purpose.INVITATION).personId()).isEqualTo(nora.personId());
        assertThat(links.find(secret)).isEmpty();
    }

    @Test
    void a_link_is_good_for_its_purpose_only_and_is_not_used_up_by_another() {
        nora.proved();
        String secret = make(Purpose.SIGN_IN);

        assertNotFound(() -> redeem(secret, Purpose.RESET));
        assertThat(redeem(secret, Purpose.SIGN_IN).purpose()).isEqualTo(Purpose.SIGN_IN);
    }

    @Test
    void an_expired_link_is_none() {
        String secret = make(Purpose.EMAIL);
        nora.linksExpire();

        assertThat(links.find(secret)).isEmpty();
        assertNotFound(() -> redeem(secret, Purpose.EMAIL));
    }

    @Test
    void a_new_link_replaces_the_one_of_the_same_purpose() {
        String first = make(Purpose.INVITATION);
        String other = make(Purpose.EMAIL);
        String second = make(Purpose.INVITATION);

        assertThat(links.find(first)).isEmpty();
        assertThat(links.find(other)).isPresent();
        assertThat(links.find(second)).isPresent();
    }

    @Test
    void what_was_never_a_secret_is_none() {
        for (String wrong : List.of("", "x", "%00", Secret.random().reveal())) {
            assertThat(links.find(wrong)).isEmpty();
        }
    }

    @Test
    void a_way_in_without_password_goes_to_a_proved_address_only() {
        assertNotFound(() -> make(Purpose.RESET));
        assertNotFound(() -> make(Purpose.SIGN_IN));
        nora.proved();
        assertThat(links.find(make(Purpose.RESET))).isPresent();
        assertNotFound(() -> make(Purpose.EMAIL));
    }

    @Test
    void somebody_disabled_gets_no_link_and_the_links_they_have_are_none() {
        String secret = make(Purpose.INVITATION);
        nora.disabled();

        assertThat(links.find(secret)).isEmpty();
        assertNotFound(() -> make(Purpose.INVITATION));
        assertNotFound(() -> links.makeFor(TestServer.SYSTEM, nora.personId()));
    }

    @Test
    void only_docket_makes_links() {
        assertThatThrownBy(() -> links.make(TestServer.staff("admin"), nora.emailId(), Purpose.INVITATION))
                .isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void to_want_a_link_is_an_event_without_a_secret() {
        nora.proved();
        links.want(TestServer.SYSTEM, new EmailAddress(nora.email().value().toUpperCase(Locale.ROOT)), Purpose.RESET);

        assertThat(events(nora.personId()))
                .containsExactly("person.link-wanted {\"emailId\": " + nora.emailId() + ", \"purpose\": \"RESET\","
                        + " \"personId\": " + nora.personId() + "}");
    }

    @Test
    void to_want_a_link_for_an_address_that_nobody_proved_looks_and_costs_the_same() {
        int before = events(0).size();

        links.want(TestServer.SYSTEM, new EmailAddress("nobody@nowhere.example"), Purpose.SIGN_IN);
        links.want(TestServer.SYSTEM, nora.email(), Purpose.SIGN_IN);

        assertThat(events(0)).hasSize(before + 2);
        assertThat(events(nora.personId())).isEmpty();
    }

    @Test
    void nobody_fills_a_mailbox_with_links_whether_it_is_known_or_not() {
        nora.proved();
        for (EmailAddress email : List.of(nora.email(), new EmailAddress("flood@nowhere.example"))) {
            for (int i = 0; i < 5; i++) {
                links.want(TestServer.SYSTEM, email, Purpose.RESET);
            }
            assertThatThrownBy(() -> links.want(TestServer.SYSTEM, email, Purpose.RESET))
                    .isInstanceOf(Failure.TooMany.class);
        }
        assertThat(events(nora.personId())).hasSize(5);
    }

    @Test
    void nobody_wants_a_link_that_proves_an_address_of_another() {
        for (Purpose purpose : List.of(Purpose.INVITATION, Purpose.EMAIL)) {
            assertThatThrownBy(() -> links.want(TestServer.SYSTEM, nora.email(), purpose))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whoever_manages_staff_invites_them() {
        Actor.Staff admin = TestServer.staff("admin");

        links.inviteMember(admin, nora.personId());

        assertThat(events(nora.personId())).hasSize(1);
        assertNotFound(() -> links.inviteMember(admin, Long.MAX_VALUE));
        assertNotFound(() -> links.invitePerson(admin, nora.personId()));
        for (long id : new long[] {nora.personId(), Long.MAX_VALUE}) {
            assertThatThrownBy(() -> links.inviteMember(TestServer.staff(), id)).isInstanceOf(Failure.Forbidden.class);
        }
    }

    @Test
    void whoever_manages_accounts_invites_their_people() {
        Actor.Staff supervisor = TestServer.staff();
        TestServer.Customer customer = TestServer.customer();
        long ann = TestServer.part(People.class)
                .add(
                        supervisor,
                        customer.actor().accountId(),
                        new PersonForm("Ann Lee", null, null, null, false),
                        List.of("ann@example.com"));

        links.invitePerson(supervisor, ann);

        assertThat(events(ann)).hasSize(1);
        assertNotFound(() -> links.inviteMember(TestServer.staff("admin"), ann));
        assertNotFound(() -> links.invitePerson(supervisor, customer.actor().personId()));
        assertThatThrownBy(() -> links.invitePerson(TestServer.staff("agent"), ann))
                .isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void whoever_has_a_password_needs_no_invitation() {
        Newcomer settled = Newcomer.settles();

        assertThatThrownBy(() -> links.inviteMember(TestServer.staff("admin"), settled.personId()))
                .isInstanceOf(InvitationUsed.class);
    }
}
