package docket.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.TestServer;
import docket.accounts.People;
import docket.accounts.PersonForm;
import docket.casework.Cases;
import docket.events.Actor;
import docket.http.Cookies;
import docket.links.Links;
import docket.live.Live;
import docket.login.Browser;
import docket.platform.Expected;
import docket.sessions.Sessions;
import docket.signin.Newcomer;
import docket.staff.NewStaff;
import docket.staff.StaffForm;
import docket.staff.StaffMembers;
import docket.tickets.Tickets;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The stream of news and the report of presence, as a browser of staff uses them. */
class LivePagesTest {

    private final Newcomer nora = Newcomer.settles();
    private final StaffMembers members = TestServer.part(StaffMembers.class);
    private final Actor.Customer customer = TestServer.customer().actor();

    /** Nora at work in a department, and the secret of her session. */
    private String comesToWork() {
        members.change(TestServer.SYSTEM, nora.personId(), member -> form("agent", TestServer.DEPARTMENT));
        return nora.signsIn().session();
    }

    private static StaffForm form(String role, String... departments) {
        return new StaffForm("Nora Newcomer", role, List.of(departments), null, null);
    }

    private static NewsStream open(String session) {
        return NewsStream.open(session, "", "");
    }

    private static Browser browser(String session) {
        Browser browser = Browser.fresh();
        browser.setCookie(Cookies.SESSION, session);
        return browser;
    }

    @Test
    void news_come_as_events_that_nobody_keeps() {
        try (NewsStream stream = open(comesToWork())) {
            long id = Cases.open(customer);

            await().untilAsserted(() -> assertThat(stream.data("ticket"))
                    .anySatisfy(data -> assertThat(data).startsWith("{\"id\":" + id + ",\"type\":\"ticket.opened\"")));
            assertThat(stream.data("lists")).contains("{}");
            assertThat(stream.events())
                    .allSatisfy(event -> assertThat(event.id()).matches("\\d+-\\d+"));
            assertThat(stream.response().headers().map())
                    .containsEntry("Content-Type", List.of("text/event-stream;charset=UTF-8"))
                    .containsEntry("Cache-Control", List.of("no-store"))
                    .containsEntry("X-Accel-Buffering", List.of("no"));
        }
    }

    @Test
    void who_comes_back_hears_once_what_was_missed_however_late_it_was_committed() throws Exception {
        String session = comesToWork();
        String place = TestServer.part(Live.class).place().word();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        long[] ids = new long[2];
        Thread late = Thread.ofVirtual()
                .start(() -> TestServer.part(TransactionTemplate.class).executeWithoutResult(status -> {
                    ids[0] = Cases.open(customer);
                    written.countDown();
                    await().until(() -> go.getCount() == 0);
                }));
        written.await();
        NewsStream before = NewsStream.open(session, "?after=" + place, "");
        await().until(() -> !before.events().isEmpty());
        before.close();
        ids[1] = Cases.open(customer);
        go.countDown();
        late.join();

        String lastId = before.events().getLast().id();
        try (NewsStream after = NewsStream.open(session, "?after=0-0", lastId)) {
            await().until(() -> after.data("ticket").size() >= 2);
            assertThat(after.data("ticket"))
                    .satisfiesExactly(
                            first -> assertThat(first).contains("\"id\":" + ids[0] + ","),
                            second -> assertThat(second).contains("\"id\":" + ids[1] + ","));
        }
    }

    @Test
    void a_session_that_is_ended_ends_its_streams() {
        String session = comesToWork();
        try (NewsStream stream = open(session)) {
            await().until(() -> !stream.events().isEmpty());
            Sessions sessions = TestServer.part(Sessions.class);
            sessions.leave(sessions.peek(session).orElseThrow());

            await().until(stream::hasEnded);
        }
    }

    @Test
    void a_member_who_is_disabled_hears_no_more() {
        try (NewsStream stream = open(comesToWork())) {
            await().until(() -> !stream.events().isEmpty());
            members.disable(TestServer.SYSTEM, nora.personId(), Expected.any());

            await().until(stream::hasEnded);
        }
    }

    @Test
    void other_rights_are_felt_on_a_stream_that_is_open() {
        long id = Cases.open(customer, Cases.SALES);
        try (NewsStream stream = open(comesToWork())) {
            await().until(() -> !stream.events().isEmpty());
            members.change(TestServer.SYSTEM, nora.personId(), member -> form("agent", Cases.SALES));
            await().untilAsserted(() -> assertThat(stream.data("reset")).containsExactly("{}"));

            TestServer.part(Tickets.class).close(TestServer.staff(), id);

            await().untilAsserted(() -> assertThat(stream.data("ticket"))
                    .containsExactly(
                            "{\"id\":" + id + ",\"type\":\"ticket.closed\",\"by\":\"Anna Meyer\",\"own\":false}"));
        }
    }

    @Test
    void listening_and_being_there_are_no_use_of_the_session() {
        String session = comesToWork();
        nora.sessionsRest("1 hour");
        String csrf =
                TestServer.part(Sessions.class).peek(session).orElseThrow().csrf();
        Browser browser = browser(session);
        try (NewsStream stream = open(session)) {
            await().until(() -> !stream.events().isEmpty());
            browser.submitFrom("same-origin", "/console/live/presence", "csrf", csrf, "ticket", "0", "state", "here");
            assertThat(hasRested()).isTrue();
        }
        browser.open("/account");
        assertThat(hasRested()).isFalse();
    }

    private boolean hasRested() {
        return TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select(
                                "SELECT used_at < now() - interval '30 minutes' FROM session WHERE person_id = ?"
                                        + " ORDER BY id DESC LIMIT 1",
                                nora.personId())
                        .mapTo(Boolean.class)
                        .one());
    }

    @Test
    void who_has_the_same_ticket_open_is_seen_there_until_it_leaves() {
        long id = Cases.open(customer);
        Browser noras = browser(comesToWork());
        Newcomer other = Newcomer.settles();
        members.change(TestServer.SYSTEM, other.personId(), member -> form("agent", TestServer.DEPARTMENT));
        String nobody = "{\"ticket\":" + id + ",\"people\":[]}";
        String types = "{\"ticket\":" + id + ",\"people\":[{\"id\":" + nora.personId()
                + ",\"name\":\"Nora Newcomer\",\"typing\":true}]}";
        try (NewsStream stream = NewsStream.open(other.signsIn().session(), "?ticket=" + id, "")) {
            await().untilAsserted(() -> assertThat(stream.data("presence")).containsExactly(nobody));
            assertThat(report(noras, id, "typing")).isEqualTo(204);
            await().untilAsserted(() -> assertThat(stream.data("presence")).containsExactly(nobody, types));
            assertThat(report(noras, id, "gone")).isEqualTo(204);
            await().untilAsserted(() -> assertThat(stream.data("presence")).containsExactly(nobody, types, nobody));
        }
        assertThat(report(noras, id, "asleep")).isEqualTo(422);
        assertThat(noras.open("/console/live?ticket=mine").statusCode()).isEqualTo(400);
        assertThat(noras.open("/account").statusCode()).isEqualTo(200);
        assertThat(noras.submit("/console/live/presence", "state", "here").statusCode())
                .isEqualTo(400);
        assertThat(report(noras, Cases.open(customer, Cases.SALES), "here")).isEqualTo(404);
    }

    private static int report(Browser browser, long id, String state) {
        browser.open("/account");
        return browser.submit("/console/live/presence", "ticket", String.valueOf(id), "state", state)
                .statusCode();
    }

    @Test
    void customers_and_strangers_hear_nothing() {
        long person = TestServer.part(People.class)
                .add(
                        TestServer.SYSTEM,
                        customer.accountId(),
                        new PersonForm("Carl Customer", null, null, null, true),
                        List.of(UUID.randomUUID() + "@customer.example"));

        try (NewsStream carls = open(signIn(TestServer.context(), person));
                NewsStream nobodys = open("")) {
            assertThat(carls.response().statusCode()).isEqualTo(404);
            assertThat(nobodys.response().statusCode()).isEqualTo(303);
        }
    }

    @Test
    void streams_that_are_open_do_not_hold_up_the_stop_of_the_server() {
        ConfigurableApplicationContext server = TestServer.start("docket_live");
        NewStaff anna = new NewStaff("Anna Meyer", "anna.live@desk.example", "supervisor", List.of());
        long id = server.getBean(StaffMembers.class).add(TestServer.SYSTEM, anna);
        try (NewsStream stream = NewsStream.open(server, signIn(server, id), "", "")) {
            await().until(() -> !stream.events().isEmpty());

            server.close();

            assertThat(stream.data("over")).isEmpty();
            await("ended, not broken off after the time of grace").until(stream::hasEnded);
        }
    }

    private static String signIn(ConfigurableApplicationContext server, long id) {
        String link = URI.create(server.getBean(Links.class).makeFor(TestServer.SYSTEM, id))
                .getPath();
        Browser browser = Browser.of(server);
        browser.open(link);
        browser.submit(link, "password", Newcomer.PASSWORD);
        return browser.cookie(Cookies.SESSION);
    }
}
