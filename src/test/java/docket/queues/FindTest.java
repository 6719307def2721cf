package docket.queues;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Cases;
import docket.casework.Casework;
import docket.events.Actor;
import docket.tickets.ContactForm;
import docket.tickets.NewTicket;
import docket.tickets.Ticket;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import docket.tokens.ApiTokens;
import docket.tokens.Scope;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By what staff find tickets, whatever they type. */
@Tag("postgres15")
class FindTest {

    private static final Actor.Staff ANNA = TestServer.staff();

    private final Queues queues = TestServer.part(Queues.class);
    private final Tickets tickets = TestServer.part(Tickets.class);
    private final Actor.Customer customer = TestServer.customer().actor();

    /** A word that no other ticket has in its title. */
    private final String word = "x" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_number_or_a_reference_means_its_ticket_first() {
        long id = open("Disk failure");
        long other = open("About ticket " + id);

        assertThat(find(String.valueOf(id))).startsWith(id, other);
        assertThat(find(" #" + id + " ")).startsWith(id);
        assertThat(find(Ticket.hash(id))).startsWith(id);
        assertThat(find("#" + Ticket.hash(id))).startsWith(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xé SWITCH rack", "rack xé switch", "rac-swi", "switch, rack (xé)"})
    void words_are_found_by_their_beginnings_in_any_order(String text) {
        long id = open(word + " xé: Switch_12/rack.4 is down");
        open(word + " Switch is down");

        assertThat(find(word + " " + text)).containsExactly(id);
    }

    @Test
    void a_single_letter_is_a_word_of_its_own() {
        long id = open(word + " Plan B");
        open(word + " Plan Berlin");

        assertThat(find(word + " b")).containsExactly(id);
    }

    @Test
    void the_address_of_a_person_or_contact_is_found_by_its_beginning() {
        long contact = openFromForm("Ann." + word + "@Mail.example");

        assertThat(find("ann." + word + "@mail.example")).containsExactly(contact);
        assertThat(find("ANN." + word + "@")).containsExactly(contact);
        assertThat(find("nn." + word + "@")).isEmpty();

        long id = open("Disk failure");
        TestServer.part(Jdbi.class)
                .useHandle(handle -> handle.execute(
                        "INSERT INTO person_email (person_id, address, key, created_at) VALUES (?, ?, ?, now())",
                        customer.personId(),
                        "Bo." + word + "@mail.example",
                        "bo." + word + "@mail.example"));
        assertThat(find("bo." + word + "@mail")).containsExactly(id);
    }

    @Test
    void the_newest_come_first_and_no_more_than_wanted() {
        long first = open(word);
        long second = open(word);
        long third = open(word);

        assertThat(find(word)).containsExactly(third, second, first);
        assertThat(queues.find(ANNA, word, 2)).extracting(StaffTicket::id).containsExactly(third, second);
    }

    @Test
    void what_is_old_is_found_behind_all_that_is_new() {
        long old = open(word);
        TestServer.part(Jdbi.class)
                .useHandle(handle -> handle.execute(
                        "SELECT setval(pg_get_serial_sequence('ticket', 'id'), max(id) + 20000) FROM ticket"));
        long young = open(word);

        assertThat(find(word)).containsExactly(young, old);
    }

    @Test
    void spam_and_what_is_out_of_sight_are_not_found() {
        long id = open(word);
        Actor.Staff seller = Cases.agent(Cases.SALES);

        assertThat(queues.find(seller, word, 10)).isEmpty();
        assertThat(queues.find(seller, String.valueOf(id), 10)).isEmpty();
        TestServer.part(Casework.class).markSpam(ANNA, TicketAt.any(id));
        assertThat(find(word)).isEmpty();
        assertThat(find(Ticket.hash(id))).doesNotContain(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "#",
                "@",
                "a@",
                "@b",
                "a@@b",
                "'",
                "''",
                "\\",
                "a\\",
                "!",
                "&",
                "a & | !",
                "(a",
                "a:*",
                ":*",
                "a:b:c",
                "<->",
                "a <2> b",
                "%",
                "_",
                "$$",
                "\u0000",
                "a\u0000b",
                "\uD800",
                "\uDFFFx",
                "e\u0301",
                "\u202E\u200B",
                "\uD83D\uDE00",
                "'; DROP TABLE ticket; --",
                "99999999999999999999",
                "-1",
                "1e400",
                "0x1F",
                "http://a.example/b?c=d",
                "\r\n\t"
            })
    void any_text_is_an_answer_and_never_an_error(String text) {
        assertThat(queues.find(ANNA, text, 10)).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void of_a_long_text_the_beginning_counts() {
        long id = open(word + " a1 a2 a3 a4 a5 a6 a7");

        assertThat(find(word + " a1 a2 a3 a4 a5 a6 a7 a8")).containsExactly(id);
        assertThat(find(word + " ".repeat(200) + "other")).containsExactly(id);
        assertThat(find("x".repeat(100_000))).isEmpty();
    }

    private List<Long> find(String text) {
        return queues.find(ANNA, text, 10).stream().map(StaffTicket::id).toList();
    }

    private long open(String title) {
        return tickets.open(
                customer,
                new NewTicket(title, "It fails.", TestServer.CATEGORY, TestServer.DEPARTMENT, "", "", List.of()));
    }

    private long openFromForm(String email) {
        String token = TestServer.token(TestServer.customer(), Scope.CONTACT);
        Actor.Site site = (Actor.Site)
                TestServer.part(ApiTokens.class).find(token).orElseThrow().actor();
        return tickets.openFromForm(
                site,
                new ContactForm("Ann", "Lee", null, email, "+31 1234", "Hello", "", TestServer.CATEGORY),
                List.of());
    }
}
