package docket.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import docket.TestServer;
import docket.casework.Cases;
import docket.casework.Sent;
import docket.events.Actor;
import docket.events.Cursor;
import docket.mailin.Reason;
import docket.mailjudge.MailEvent;
import docket.tickets.Tickets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Browsers are told what happens on the desk: once, without gaps, and only of what their member sees. */
class LiveTest {

    private final Newsroom newsroom = new Newsroom();
    private final Tickets tickets = TestServer.part(Tickets.class);
    private final Actor.Staff anna = TestServer.staff();
    private final Actor.Customer customer = TestServer.customer().actor();

    @AfterEach
    void stop() {
        newsroom.listeners.stop();
    }

    @Test
    void a_browser_is_told_which_ticket_what_and_by_whom() {
        long id = Cases.open(customer);
        tickets.close(anna, id);

        List<News> heard = newsroom.hears(anna, newsroom.start);

        assertThat(heard.subList(0, 2)).containsExactly(new News.Alive(), new News.ListsTouched());
        assertThat(Newsroom.ofTickets(heard))
                .extracting(News.TicketTouched::id, News.TicketTouched::type, News.TicketTouched::own)
                .containsExactly(tuple(id, "ticket.opened", false), tuple(id, "ticket.closed", true));
        assertThat(heard.getLast()).isEqualTo(new News.TicketTouched(id, "ticket.closed", "Anna Meyer", true));
    }

    @Test
    void mail_that_waits_at_a_ticket_is_news_of_the_ticket() {
        long id = Cases.open(customer);
        newsroom.happen(new MailEvent.MailQuarantined(id, null, Reason.FLOOD));
        newsroom.happen(new MailEvent.MailQuarantined(7, id, Reason.AUTO_REPLY));
        newsroom.happen(new MailEvent.MailProposed(8, id, Reason.OTHER_SENDER));
        newsroom.happen(new MailEvent.MailProposed(9, Cases.open(customer, Cases.SALES), Reason.OTHER_SENDER));

        assertThat(newsroom.hearsOfTickets(Cases.agent(TestServer.DEPARTMENT)))
                .extracting(News.TicketTouched::id, News.TicketTouched::type)
                .containsExactly(tuple(id, "ticket.opened"), tuple(id, "mail.quarantined"), tuple(id, "mail.proposed"));
    }

    @Test
    void of_a_ticket_that_leaves_a_members_sight_its_lists_alone_are_told() {
        long id = Cases.open(customer, Cases.SALES);
        Actor.Staff support = Cases.agent(TestServer.DEPARTMENT);
        assertThat(newsroom.hears(support, newsroom.start)).containsExactly(new News.Alive());

        Cases.change(anna, id, new Sent().department(TestServer.DEPARTMENT));
        Cases.change(anna, id, new Sent().department(Cases.SALES));

        assertThat(newsroom.hears(support, newsroom.start)).containsExactly(new News.Alive(), new News.ListsTouched());
    }

    @Test
    void what_is_committed_while_the_connection_is_broken_is_told_once_however_late() throws Exception {
        CountDownLatch opened = new CountDownLatch(1);
        CountDownLatch broken = new CountDownLatch(1);
        AtomicReference<Long> late = new AtomicReference<>();
        Thread slow = Thread.ofVirtual()
                .start(() -> TestServer.part(TransactionTemplate.class).executeWithoutResult(status -> {
                    late.set(Cases.open(customer));
                    opened.countDown();
                    await().until(() -> broken.getCount() == 0);
                }));
        opened.await();
        long early = Cases.open(customer);
        List<Long> heard = new ArrayList<>();
        AtomicReference<Cursor> place = new AtomicReference<>(newsroom.start);
        Hearer hearer = (news, reached) -> {
            place.set(reached);
            Newsroom.ofTickets(List.of(news)).forEach(ticket -> heard.add(ticket.id()));
            if (news instanceof News.TicketTouched && heard.size() == 1) {
                throw new IOException("Planned by the test");
            }
        };

        newsroom.tail.read();
        newsroom.listen(newsroom.turns(anna), null, place.get(), hearer);
        assertThat(heard).as("nothing passes by what is still under way").isEmpty();
        broken.countDown();
        slow.join();
        newsroom.read();
        assertThatThrownBy(() -> newsroom.listen(newsroom.turns(anna), null, place.get(), hearer))
                .isInstanceOf(UncheckedIOException.class);
        newsroom.listen(newsroom.turns(anna, anna), null, place.get(), hearer);

        assertThat(heard).containsExactly(late.get(), early);
    }

    @Test
    void who_was_away_for_too_long_or_comes_from_elsewhere_reads_all_anew() {
        newsroom.happen("test.many", Tail.MOST + 1);

        assertThat(newsroom.hears(anna, newsroom.start)).containsExactly(new News.Alive(), new News.Reset());
        assertThat(newsroom.hears(anna, new Cursor(Long.MAX_VALUE, 0))).containsExactly(new News.Reset());
        assertThat(newsroom.hears(anna, null)).containsExactly(new News.Alive());
    }

    @Test
    void other_rights_count_from_the_next_turn_and_none_end_the_stream() {
        Actor.Staff agent = Cases.agent();
        Actor.Staff promoted =
                new Actor.Staff(agent.personId(), anna.permissions(), agent.departments(), agent.origin());
        long id = Cases.open(customer);
        newsroom.read();
        List<News> heard = new ArrayList<>();

        newsroom.listen(
                new Newsroom.Turns(agent, newsroom.turns(promoted).again()),
                null,
                newsroom.start,
                (news, place) -> heard.add(news));

        assertThat(heard.subList(0, 2)).containsExactly(new News.Alive(), new News.Reset());
        assertThat(Newsroom.ofTickets(heard)).extracting(News.TicketTouched::id).contains(id);
    }

    @Test
    void a_browser_that_does_not_read_holds_up_no_other() {
        CountDownLatch never = new CountDownLatch(1);
        Thread stuck = Thread.ofVirtual()
                .start(() -> newsroom.listen(
                        Newsroom.Turns.endless(anna),
                        null,
                        newsroom.start,
                        (news, place) -> await().until(() -> never.getCount() == 0)));
        await().until(() -> !newsroom.listeners.isEmpty());
        Ear ear = Ear.at(newsroom, anna, null);
        long id = Cases.open(customer);
        newsroom.read();

        await().untilAsserted(() -> assertThat(Newsroom.ofTickets(ear.heard()))
                .extracting(News.TicketTouched::id)
                .contains(id));
        assertThat(stuck.isAlive()).isTrue();
        never.countDown();
    }

    @Test
    void the_oldest_of_nine_streams_of_a_member_ends() {
        List<Ear> ears = new ArrayList<>();
        for (int number = 0; number < 9; number++) {
            Ear ear = Ear.at(newsroom, anna, null);
            await().until(() -> ear.heard().contains(new News.Alive()));
            ears.add(ear);
        }
        Ear other = Ear.at(newsroom, TestServer.staff(), null);

        await().until(() -> ears.getFirst().isOver());

        assertThat(ears.getFirst().heard()).endsWith(new News.Over());
        await().until(() -> other.heard().contains(new News.Alive()));
        assertThat(ears.subList(1, 9)).noneMatch(Ear::isOver);
    }

    @Test
    void a_quiet_stream_shows_every_fifteen_seconds_that_it_lives() {
        Ear ear = Ear.at(newsroom, anna, null);
        await().until(() -> ear.heard().size() == 1);

        newsroom.clock.pass(Duration.ofSeconds(15));

        await().untilAsserted(() -> assertThat(ear.heard()).containsExactly(new News.Alive(), new News.Alive()));
    }

    @Test
    void nothing_is_read_while_nobody_listens() {
        assertThat(newsroom.live.follow()).isFalse();
        long id = Cases.open(customer);
        Ear ear = Ear.at(newsroom, anna, null);

        await().untilAsserted(() -> {
            newsroom.live.follow();
            assertThat(Newsroom.ofTickets(ear.heard()))
                    .extracting(News.TicketTouched::id)
                    .containsOnlyOnce(id);
        });
    }

    @Test
    void streams_end_before_the_server_waits_for_its_requests() {
        Ear ear = Ear.at(newsroom, anna, null);
        await().until(() -> ear.heard().contains(new News.Alive()));

        newsroom.listeners.stop();

        await().until(ear::isOver);
        assertThat(ear.heard()).doesNotContain(new News.Over());
        assertThat(newsroom.listeners.getPhase()).isGreaterThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE);
    }
}
