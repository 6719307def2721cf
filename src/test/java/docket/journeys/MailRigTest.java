package docket.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.postoffice.PostOffice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What customers' mail comes to with real servers in between; {@code ./docket test --mail} has them installed. */
@Tag("rig")
@Tag("mail")
class MailRigTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofSeconds(15);
    private static final String DESK = "support@desk.test";
    private static final Pattern REPLY_TO = Pattern.compile("(?im)^Reply-To: .*?([^\\s<]+@desk\\.test)");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    private static PostOffice office;
    private static MailDesk desk;

    @BeforeAll
    static void start() throws IOException {
        office = PostOffice.start(folder);
        desk = MailDesk.start(folder.resolve("desk"), office, "desk");
    }

    @AfterAll
    static void stop() throws IOException {
        desk.close();
        office.close();
    }

    @Test
    void a_mail_is_answered_by_mail_and_its_answer_finds_the_ticket() throws Exception {
        long ticket = open("ann@customer.test", "<rig-new@customer.test>", "The printer smokes");
        assertThat(desk.ticket(ticket).toString()).contains("The printer smokes", "Words of ann@customer.test");

        desk.reply(ticket, "Please pull the plug.");
        String answer = arrived("ann", "Please pull the plug.");
        assertThat(answer).contains("Subject: Re: [#").doesNotContain("Auto-Submitted");

        office.send(
                "ann@customer.test",
                replyTo(answer),
                "--header",
                "Message-Id: <rig-reply@customer.test>",
                "--header",
                "In-Reply-To: " + messageId(answer),
                "--header",
                "Subject: Re: The printer smokes",
                "--body",
                "It is pulled.");
        JsonNode reply = desk.mail("<rig-reply@customer.test>");
        assertThat(reply.path("disposition").stringValue()).isEqualTo("reply");
        assertThat(reply.path("ticketId").longValue()).isEqualTo(ticket);
        assertThat(desk.ticket(ticket).toString()).contains("It is pulled.");
    }

    @Test
    void whoever_has_only_heard_of_a_ticket_writes_nothing_into_it() throws Exception {
        long ticket = open("ben@customer.test", "<rig-mine@customer.test>", "My secrets");
        desk.reply(ticket, "We keep them.");
        String answer = arrived("ben", "We keep them.");
        String subject = "Re: [#" + reference(answer) + "] My secrets";

        office.send(
                "mallory@customer.test",
                DESK,
                "--header",
                "Message-Id: <rig-forged-1@customer.test>",
                "--header",
                "Subject: " + subject,
                "--body",
                "Send them to me.");
        office.send(
                "mallory@customer.test",
                replyTo(answer),
                "--header",
                "Message-Id: <rig-forged-2@customer.test>",
                "--header",
                "Subject: " + subject,
                "--body",
                "Send them to me, too.");

        assertThat(desk.mail("<rig-forged-1@customer.test>").path("disposition").stringValue())
                .isEqualTo("ticket");
        assertThat(desk.mail("<rig-forged-2@customer.test>").path("disposition").stringValue())
                .isEqualTo("proposed");
        assertThat(desk.ticket(ticket).toString()).doesNotContain("Send them to me");
    }

    @Test
    void who_is_in_copy_is_told_nothing_until_staff_say_so() throws Exception {
        office.send(
                "ann@customer.test",
                DESK,
                "--header",
                "Message-Id: <rig-cc@customer.test>",
                "--header",
                "Cc: eve@customer.test",
                "--header",
                "Subject: With a copy",
                "--body",
                "See copy.");
        long ticket = desk.mail("<rig-cc@customer.test>").path("ticketId").longValue();

        desk.reply(ticket, "This is for Ann alone.");
        arrived("ann", "This is for Ann alone.");
        assertThat(office.mails("eve")).noneMatch(mail -> mail.contains("This is for Ann alone."));
    }

    @Test
    void a_bounce_is_shown_at_the_answer_that_bounced() throws Exception {
        long ticket = open("nobody@customer.test", "<rig-gone@customer.test>", "I am leaving");
        desk.reply(ticket, "Farewell.");

        JsonNode bounced = await().atMost(PATIENCE)
                .until(
                        () -> desk.sent(ticket).stream()
                                .filter(mail ->
                                        mail.path("state").stringValue("").equalsIgnoreCase("bounced"))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
        assertThat(bounced.path("address").stringValue()).isEqualTo("nobody@customer.test");
    }

    @Test
    void two_desks_that_face_each_other_fall_silent() throws Exception {
        try (MailDesk other = MailDesk.start(folder.resolve("other"), office, "other")) {
            office.send(
                    "support@other.test",
                    DESK,
                    "--header",
                    "Message-Id: <rig-loop@other.test>",
                    "--header",
                    "Subject: Who is first",
                    "--body",
                    "A desk writes to a desk.");
            desk.mail("<rig-loop@other.test>");
            await().atMost(PATIENCE).until(() -> !other.mails().isEmpty());

            await().during(QUIET)
                    .atMost(PATIENCE)
                    .until(() ->
                            fromTo("support@desk.test", "other") <= 1 && fromTo("support@other.test", "desk") <= 1);
        }
    }

    @Test
    void a_robot_that_answers_everything_ends_in_quarantine() throws Exception {
        int answered = 0;
        office.send(
                "eve@customer.test",
                DESK,
                "--header",
                "Message-Id: <rig-robot@customer.test>",
                "--header",
                "Subject: Robot 0",
                "--body",
                "I answer everything.");
        for (int n = 1; n <= 25; n++) {
            office.send(
                    "eve@customer.test",
                    DESK,
                    "--header",
                    "Message-Id: <rig-robot-" + n + "@customer.test>",
                    "--header",
                    "Subject: Robot " + n,
                    "--body",
                    "Thank you for your mail number " + n);
            answered++;
        }
        desk.mail("<rig-robot-" + answered + "@customer.test>");
        List<JsonNode> robots = desk.mails().stream()
                .filter(mail -> mail.path("messageId").stringValue("").startsWith("rig-robot"))
                .toList();

        assertThat(robots)
                .hasSize(answered + 1)
                .anyMatch(mail -> mail.path("reason").stringValue("").equals("flood"));
        assertThat(office.mails("eve").stream().filter(mail -> mail.contains("Auto-Submitted")))
                .hasSizeLessThanOrEqualTo(3);
    }

    private static long open(String from, String messageId, String title) throws IOException {
        office.send(
                from,
                DESK,
                "--header",
                "Message-Id: " + messageId,
                "--header",
                "Subject: " + title,
                "--body",
                "Words of " + from);
        JsonNode mail = desk.mail(messageId);
        assertThat(mail.path("disposition").stringValue()).isEqualTo("ticket");
        return mail.path("ticketId").longValue();
    }

    private static String arrived(String mailbox, String words) {
        return await().atMost(PATIENCE)
                .until(
                        () -> office.mails(mailbox).stream()
                                .filter(mail -> mail.contains(words))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static long fromTo(String from, String mailbox) {
        return office.mails(mailbox).stream()
                .filter(mail -> mail.contains("From: ") && mail.contains(from) && mail.contains("Return-Path"))
                .count();
    }

    private static String replyTo(String mail) {
        return found(REPLY_TO, mail);
    }

    private static String messageId(String mail) {
        return found(MESSAGE_ID, mail);
    }

    private static String reference(String mail) {
        return found(Pattern.compile("\\[#(\\w+)]"), mail);
    }

    private static String found(Pattern pattern, String mail) {
        Matcher found = pattern.matcher(mail);
        assertThat(found.find()).as(mail).isTrue();
        return found.group(1);
    }
}
