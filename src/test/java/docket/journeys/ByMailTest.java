package docket.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.journeys.LocalPost.Delivery;
import jakarta.mail.Flags;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What customers live through who write to a desk by mail: fetched by IMAP, answered by SMTP. */
class ByMailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DESK = "support@desk.test";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    private static LocalPost post;
    private static MailDesk desk;

    @BeforeAll
    static void start() throws IOException {
        post = new LocalPost();
        desk = MailDesk.start(folder.resolve("desk"), post.smtpPort(), post.imapPort(), "desk");
    }

    @AfterAll
    static void stop() {
        desk.close();
        post.close();
    }

    @Test
    void a_mail_is_acknowledged_answered_and_answered_again_in_one_thread() throws Exception {
        MailProgram ann = program("ann");
        JsonNode opened = outcome(ann.write(DESK, "The printer smokes", "It has done so since noon."));
        long ticket = ticketOf(opened, "ticket");
        Delivery receipt = post.awaitMail(ann.address(), "Its reference is");
        assertThat(receipt.returnPath()).isEmpty();
        assertThat(receipt.mail().getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");

        desk.reply(ticket, "Please pull the plug.");
        Delivery answer = post.awaitMail(ann.address(), "Please pull the plug.");
        assertThat(answer.mail().getHeader("Auto-Submitted")).isNull();
        MimeMessage again = ann.answer(answer, "It is pulled.");

        assertThat(ticketOf(outcome(again), "reply")).isEqualTo(ticket);
        assertThat(desk.ticket(ticket).path("messages").toString()).contains("since noon", "It is pulled.");
        desk.reply(ticket, "Well done.");
        Delivery last = post.awaitMail(ann.address(), "Well done.");
        assertThat(last.mail().getHeader("References", " "))
                .contains(answer.mail().getMessageID());
    }

    @Test
    void who_writes_in_somebody_s_name_gets_no_word_into_the_ticket_until_staff_say_so() throws Exception {
        MailProgram ben = program("ben");
        MailProgram mallory = program("mallory");
        long ticket = ticketOf(outcome(ben.write(DESK, "My secrets", "Keep them.")), "ticket");
        desk.reply(ticket, "We keep them.");
        Delivery answer = post.awaitMail(ben.address(), "We keep them.");

        JsonNode without = outcome(ben.write(DESK, "My secrets", "Send them to me."));
        JsonNode stolen = outcome(mallory.answer(answer, "Send them to me, too."));

        assertThat(ticketOf(without, "ticket")).isNotEqualTo(ticket);
        assertThat(ticketOf(stolen, "proposed")).isEqualTo(ticket);
        assertThat(stolen.path("reason").stringValue()).isEqualTo("other-sender");
        assertThat(desk.ticket(ticket).toString()).doesNotContain("Send them to me");

        desk.decide("/staff/v1/mails/" + stolen.path("id").longValue() + "/acceptance", Map.of());
        assertThat(desk.ticket(ticket).toString()).contains("Send them to me, too.");
    }

    @Test
    void who_is_in_copy_hears_of_the_ticket_once_staff_say_so_and_a_mail_that_comes_back_is_told_of() throws Exception {
        MailProgram cleo = program("cleo");
        MailProgram dan = program("dan");
        MimeMessage mail = cleo.draft(DESK, "With a copy", "See copy.");
        mail.setRecipients(RecipientType.CC, dan.address());
        mail.saveChanges();
        post.send(mail, DESK);
        long ticket = ticketOf(outcome(mail), "ticket");

        desk.reply(ticket, "For Cleo alone.");
        Delivery first = post.awaitMail(cleo.address(), "For Cleo alone.");
        desk.decide("/staff/v1/tickets/" + ticket + "/copied/acceptance", Map.of("address", dan.address()));
        desk.reply(ticket, "For both of you.");

        post.awaitMail(dan.address(), "For both of you.");
        assertThat(post.mails(dan.address()))
                .noneMatch(copy -> LocalPost.source(copy).contains("For Cleo alone."));

        post.send(returned(first), first.returnPath());
        JsonNode bounced = await().atMost(PATIENCE)
                .until(
                        () -> desk.sent(ticket).stream()
                                .filter(sent -> sent.path("state").stringValue().equals("bounced"))
                                .toList(),
                        sent -> !sent.isEmpty())
                .getFirst();
        assertThat(bounced.path("address").stringValue()).isEqualTo(cleo.address());
        assertThat(bounced.path("words").stringValue()).isEqualTo("550 5.1.1 User unknown");
    }

    @Test
    void an_address_that_a_ticket_only_names_reads_the_desk_alone_and_stops_it_by_one_click() throws Exception {
        MailProgram eve = program("eve");
        String customer = desk.server().command("token", "add", "--account", "Example Games B.V.");
        MailProgram gil = program("gil");
        long ticket = desk.open(customer, "Buy my pills", "Best pills!", eve.address() + "," + gil.address());

        desk.reply(ticket, "No, thank you.");
        Delivery relayed = post.awaitMail(eve.address(), "No, thank you.");
        assertThat(relayed.mail().getSubject()).matches("\\[#\\w+] Reply from .+");
        assertThat(LocalPost.source(relayed)).doesNotContain("pills");

        assertThat(ticketOf(outcome(eve.answer(relayed, "Who are you?")), "proposed"))
                .isEqualTo(ticket);

        String stop = relayed.mail().getHeader("List-Unsubscribe", null);
        assertThat(relayed.mail().getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(oneClick(stop)).isEqualTo(200);
        desk.reply(ticket, "One word more.");
        post.awaitMail(gil.address(), "One word more.");
        await().atMost(PATIENCE)
                .until(() -> desk.sent(ticket).stream()
                        .noneMatch(sent -> sent.path("state").stringValue().equals("queued")));
        assertThat(post.mails(eve.address()))
                .noneMatch(mail -> LocalPost.source(mail).contains("One word more."));
    }

    @Test
    void a_robot_is_not_answered_and_the_mailbox_is_left_as_it_was() throws Exception {
        MailProgram fay = program("fay");
        MimeMessage away = fay.draft(DESK, "Out of office", "I am on holiday.");
        away.setHeader("Auto-Submitted", "auto-replied");
        post.send(away);
        MimeMessage asked = fay.draft(DESK, "Twice the same", "Did it arrive?");
        post.send(asked);
        post.send(asked);

        JsonNode robot = outcome(away);
        assertThat(robot.path("disposition").stringValue()).isEqualTo("quarantined");
        assertThat(robot.path("reason").stringValue()).isEqualTo("auto-reply");
        String id = bare(asked.getMessageID());
        List<String> outcomes = await().atMost(PATIENCE)
                .until(
                        () -> desk.mails().stream()
                                .filter(mail ->
                                        mail.path("messageId").stringValue("").equals(id))
                                .map(mail -> mail.path("disposition").stringValue(""))
                                .toList(),
                        found -> found.size() == 2 && !found.contains(""));
        assertThat(outcomes).containsExactlyInAnyOrder("ticket", "duplicate");

        post.awaitMail(fay.address(), "We have your message");
        assertThat(post.mails(fay.address())).hasSize(1);
        assertThat(post.mailbox("desk"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(mail -> assertThat(mail.isSet(Flags.Flag.SEEN) || mail.isSet(Flags.Flag.DELETED))
                        .isFalse());
    }

    private static MailProgram program(String name) {
        return new MailProgram(post, name + "@customer.test");
    }

    private static JsonNode outcome(MimeMessage mail) throws MessagingException {
        return desk.mail(mail.getMessageID());
    }

    private static long ticketOf(JsonNode mail, String disposition) {
        assertThat(mail.path("disposition").stringValue()).isEqualTo(disposition);
        return mail.path("ticketId").longValue();
    }

    private static String bare(String messageId) {
        return messageId.substring(1, messageId.length() - 1);
    }

    /** What a reader's mail server says of a mail that it could not deliver (RFC 3464). */
    private static MimeMessage returned(Delivery delivery) throws MessagingException {
        return post.parse("""
                From: Mail Delivery System <mailer-daemon@customer.test>
                To: %1$s
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <returned@customer.test>
                Content-Type: multipart/report; report-type=delivery-status; boundary=report

                --report
                Content-Type: text/plain

                This is the mail system.

                --report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.customer.test

                Final-Recipient: rfc822; %2$s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 User unknown

                --report
                Content-Type: message/rfc822

                Message-ID: %3$s
                Subject: It was this

                It was this.

                --report--
                """.formatted(
                        delivery.returnPath(), delivery.to(), delivery.mail().getMessageID()));
    }

    private static int oneClick(String header) throws IOException, InterruptedException {
        Matcher link = Pattern.compile("<http://[^/]+(/[^>]+)>").matcher(header);
        assertThat(link.find()).as(header).isTrue();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(desk.server().address() + link.group(1)))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
