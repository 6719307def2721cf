package docket.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.attachments.Attachments;
import docket.attachments.FileName;
import docket.correspondents.Correspondents;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.mail.MailQueue;
import docket.outbox.Outbox;
import docket.participants.Participants;
import docket.platform.EmailAddress;
import docket.smtp.Letter;
import docket.smtp.MailServer;
import docket.smtp.Sender;
import docket.tickets.NewReply;
import docket.tickets.Ticket;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the mails of a ticket look like at the one who gets them. */
class TicketLettersTest {

    private final Desk desk = Desk.opens();
    private final MailServer server = MailServer.inClear();
    private final Correspondents correspondents = TestServer.part(Correspondents.class);
    private final String hash = "[#" + Ticket.hash(desk.ticket) + "] ";
    private MailQueue queue;

    @BeforeEach
    void begin() {
        queue = MailQueue.empty();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void send() {
        queue.follow();
        queue.send(server);
    }

    private List<MimeMessage> to(String address) {
        return server.received().stream()
                .filter(mail -> MailServer.header(mail, "To").equals(address))
                .toList();
    }

    private MimeMessage only(String address) {
        return to(address).getFirst();
    }

    private static String text(MimeMessage mail) throws Exception {
        return part(mail, 0);
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        Object content = mail.getContent();
        while (((Multipart) content).getBodyPart(0).getContent() instanceof Multipart inner) {
            content = inner;
        }
        return ((String) ((Multipart) content).getBodyPart(index).getContent()).replace("\r\n", "\n");
    }

    @Test
    void a_reply_comes_from_the_mailbox_by_name_with_signature_and_link() throws Exception {
        desk.answer("It is <repaired>.\r\nSee https://desk.example/x.");
        send();
        MimeMessage mail = only(desk.ann.address());

        assertThat(mail.getSubject()).isEqualTo("Re: " + hash + "Disk <failure>");
        assertThat(mail.getFrom()[0]).hasToString("\"Anna Meyer (Support)\" <" + desk.address + ">");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(text(mail))
                .startsWith("It is <repaired>.\nSee https://desk.example/x.\n\n" + Desk.SIGNATURE)
                .contains("https://desk.example/portal/tickets/" + desk.ticket);
        assertThat(part(mail, 1))
                .contains("<p dir=\"auto\">It is &lt;repaired&gt;.<br>\n"
                        + "See <a href=\"https://desk.example/x\">https://desk.example/x</a>.</p>");
        assertThat(MailServer.header(mail, "Auto-Submitted")).isNull();
        assertThat(MailServer.header(mail, "List-Unsubscribe")).isNull();
        assertThat(MailServer.header(mail, "X-Docket")).isEqualTo("desk.example");
    }

    @Test
    void its_answers_and_its_bounces_find_back_to_its_reader() throws Exception {
        desk.answer("It is repaired.");
        send();
        MimeMessage mail = only(desk.ann.address());
        String reply = MailServer.header(mail, "Reply-To");

        assertThat(correspondents.tokenOfAddress(reply).flatMap(correspondents::find))
                .hasValueSatisfying(to -> assertThat(to.address()).isEqualTo(desk.ann.address()));
        assertThat(MailServer.header(mail, "Return-Path")).contains(reply);
        assertThat(correspondents.tokenOfMessageId(mail.getMessageID()))
                .isEqualTo(correspondents.tokenOfAddress(reply));
    }

    @Test
    void a_mailbox_without_sub_addresses_is_answered_as_it_is() {
        Desk.update("UPDATE mailbox SET sub_addresses = false WHERE id = ?", desk.mailboxId);
        desk.answer("It is repaired.");
        send();

        assertThat(MailServer.header(only(desk.ann.address()), "Reply-To")).isEqualTo(desk.address);
    }

    @Test
    void a_named_address_gets_the_reply_and_nothing_of_the_submitter_and_may_stop_it() throws Exception {
        desk.answer("It is repaired.");
        send();
        MimeMessage mail = only(desk.to);

        assertThat(mail.getSubject()).isEqualTo(hash + "Antwort von Support");
        assertThat(MailServer.raw(mail))
                .contains("It is repaired.")
                .doesNotContain("Disk", "failure", "It fails", "Ann Lee", "portal/tickets");
        String link = MailServer.header(mail, "List-Unsubscribe").replaceAll("[<>]", "");
        assertThat(link).startsWith("https://desk.example/mail/stop/");
        assertThat(text(mail)).contains(link);
        assertThat(MailServer.header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    /** The mail that is due as it is to go out; GreenMail takes none with an empty return path. */
    private Letter next() {
        queue.follow();
        return TestServer.part(TicketLetters.class)
                .write(TestServer.part(Outbox.class).take(Duration.ofMinutes(1)).orElseThrow(), true);
    }

    @Test
    void a_receipt_for_an_unproved_address_holds_fixed_words_alone() {
        String victim = UUID.randomUUID() + "@victim.example";
        long id = desk.form(victim, "Buy now");
        Letter letter = next();

        assertThat(letter.to()).isEqualTo(victim);
        assertThat(letter.from()).isEqualTo(new Sender("Support", desk.address));
        assertThat(letter.subject()).isEqualTo("[#" + Ticket.hash(id) + "] Ihre Nachricht ist da");
        assertThat(letter.text() + letter.html() + letter.headers()).doesNotContain("Buy", "Win", "http");
        assertThat(letter.headers())
                .containsEntry("Auto-Submitted", "auto-replied")
                .containsEntry("X-Auto-Response-Suppress", "All");
        assertThat(letter.returnPath()).isEmpty();
    }

    @Test
    void an_acknowledgement_for_a_proved_address_names_the_ticket() {
        long id = desk.mail(true);
        Letter letter = next();

        assertThat(letter.subject()).contains(Ticket.hash(id), "By mail");
        assertThat(letter.text()).contains("Ann Lee", "https://desk.example/portal/tickets/" + id);
        assertThat(letter.headers()).containsEntry("In-Reply-To", "<their.1@customer.example>");
        assertThat(letter.returnPath()).isEmpty();
    }

    @Test
    void a_contact_gets_the_reply_without_a_link() throws Exception {
        String email = UUID.randomUUID() + "@home.example";
        long id = desk.form(email, "Hello");
        desk.answer(id, "It is repaired.");
        send();

        MimeMessage mail = to(email).getLast();
        assertThat(mail.getSubject()).startsWith("Re: [#").endsWith("] Hello");
        assertThat(MailServer.raw(mail)).contains("It is repaired.").doesNotContain("http");
    }

    @Test
    void the_mails_to_one_reader_are_one_thread_with_theirs() throws Exception {
        desk.answer("One");
        send();
        String first = only(desk.ann.address()).getMessageID();
        desk.tickets.reply(desk.ann.actor(), desk.ticket, new NewReply("Re", "Thanks", List.of()));
        desk.came(desk.ticket, "their.2@customer.example", true);
        desk.answer("Two");
        send();
        MimeMessage second = to(desk.ann.address()).getLast();

        assertThat(MailServer.header(second, "In-Reply-To")).isEqualTo("<their.2@customer.example>");
        String root = MailServer.header(only(desk.ann.address()), "References");
        assertThat(MailServer.header(second, "References").replaceAll("\\s+", " "))
                .isEqualTo(root + " " + first + " <their.2@customer.example>");
    }

    @Test
    void files_go_with_it_as_long_as_there_is_room() throws Exception {
        List<Long> files = List.of(upload("gr\u00f6\u00dfe.txt", "small"), upload("large.bin", "x".repeat(8_000_000)));
        desk.tickets.reply(desk.anna, desk.ticket, new NewReply("Re", "See the files.", files));
        send();
        MimeMessage mail = only(desk.ann.address());

        Multipart parts = (Multipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("gr\u00f6\u00dfe.txt");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                .asString()
                .isEqualTo("small");
        assertThat(text(mail)).contains("See the files.\n\nToo large for this mail: large.bin\n");
    }

    private long upload(String name, String content) throws IOException {
        Attachments attachments = TestServer.part(Attachments.class);
        return attachments.add(
                desk.anna,
                attachments.store(
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                        FileName.of(name).orElseThrow()));
    }

    @Test
    void what_a_mail_repeats_of_others_is_not_told_again() throws Exception {
        TestServer.part(Participants.class).add(desk.ann.actor(), desk.ticket, desk.ben.personId());
        Actor.Customer byMail = desk.ann.actor().from(new Origin(Channel.MAIL, null, null, null));
        String content =
                "It still fails.\n\nOn 3 May 2026, Anna wrote:\n> No more mails of it: https://desk.example/mail/stop/1";
        desk.tickets.reply(byMail, desk.ticket, new NewReply("Re", content, List.of()));
        desk.came(desk.ticket, "<again@customer.example>", true);
        send();

        assertThat(text(only(desk.ben.address())))
                .startsWith("It still fails.\n\n[\u2026]\n\n-- \n")
                .doesNotContain("wrote", "mail/stop");
    }

    @Test
    void whoever_took_part_when_it_happened_and_is_only_named_by_now_hears_nothing_of_the_ticket() {
        Participants participants = TestServer.part(Participants.class);
        correspondents.add(desk.anna, desk.ticket, new EmailAddress(desk.ben.address()));
        participants.add(desk.ann.actor(), desk.ticket, desk.ben.personId());
        desk.answer("Secret");
        queue.follow();
        participants.remove(desk.ann.actor(), desk.ticket, desk.ben.personId());
        queue.send(server);

        assertThat(to(desk.ben.address())).isEmpty();
        assertThat(to(desk.ann.address())).hasSize(1);
    }

    @Test
    void who_is_not_to_be_told_any_more_when_it_goes_out_is_not() {
        desk.answer("Secret");
        queue.follow();
        desk.markSpam();
        queue.send(server);

        assertThat(server.received()).isEmpty();
        assertThat(queue.rows()).extracting(MailQueue.Row::lastError).containsOnly("Dropped: its reason is gone");
    }
}
