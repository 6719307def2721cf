package docket.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import docket.mailboxes.Mailbox;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reading a folder of a server: whatever is there comes whole, and stays as it is. */
class ImapConnectionTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
    private final GreenMailUser user;
    private final Mailbox mailbox;

    ImapConnectionTest() {
        server.start();
        user = server.setUser("desk@desk.example", Boxes.USER, Boxes.PASSWORD);
        mailbox = Boxes.at(server.getImap().getPort(), "off");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void messages_are_listed_by_uid_from_where_one_was() throws Exception {
        for (int i = 0; i < 5; i++) {
            deliver("Mail " + i);
        }

        try (ImapConnection connection = Boxes.open(mailbox)) {
            List<Long> all = connection.allUids();
            assertThat(all).hasSize(5).isSorted().doesNotHaveDuplicates();
            assertThat(connection.uidsAfter(all.get(1), 2)).containsExactly(all.get(2), all.get(3));
            assertThat(connection.uidsAfter(all.getLast(), 100)).isEmpty();
            assertThat(connection.uidValidity()).isPositive();
            assertThat(connection.uidNext()).isEqualTo(all.getLast() + 1);
            assertThat(connection.count()).isEqualTo(5);
            assertThat(connection.sizes(all)).containsOnlyKeys(all);
            assertThat(connection.sizes(List.of())).isEmpty();
        }
    }

    @Test
    void a_message_comes_as_it_is_and_stays_unseen() throws Exception {
        MimeMessage sent = deliver("Größe <b>");

        try (ImapConnection connection = Boxes.open(mailbox)) {
            assertThat(fetch(connection, connection.allUids().getFirst()))
                    .isEqualTo(GreenMailUtil.getWholeMessage(sent));
        }

        assertThat(inbox().getMessages().getFirst().getFlags().contains(Flags.Flag.SEEN))
                .isFalse();
    }

    @Test
    void a_large_message_comes_in_pieces_and_whole() throws Exception {
        String line = "0123456789".repeat(7) + "\r\n";
        MimeMessage sent = deliver(line.repeat(10_000) + "end");

        try (ImapConnection connection = Boxes.open(mailbox)) {
            String whole = fetch(connection, connection.allUids().getFirst());
            assertThat(whole).hasSizeGreaterThan(720_000).isEqualTo(GreenMailUtil.getWholeMessage(sent));
        }
    }

    @Test
    void a_message_that_is_gone_is_told_and_not_read() throws Exception {
        deliver("Mail");
        List<Long> read = new ArrayList<>();

        try (ImapConnection connection = Boxes.open(mailbox)) {
            assertThat(connection.fetch(4711, raw -> read.add(4711L))).isFalse();
        }
        assertThat(read).isEmpty();
    }

    @Test
    void what_the_reader_throws_comes_back_and_the_connection_goes_on() throws Exception {
        deliver("Mail");

        try (ImapConnection connection = Boxes.open(mailbox)) {
            long uid = connection.allUids().getFirst();
            assertThatThrownBy(() -> connection.fetch(uid, raw -> {
                        throw new IOException("The disk is full");
                    }))
                    .hasMessage("The disk is full");
            assertThat(fetch(connection, uid)).contains("Mail");
        }
    }

    @Test
    void waiting_ends_when_there_is_news() throws Exception {
        try (ImapConnection connection = Boxes.open(mailbox)) {
            assertThat(connection.canIdle()).isTrue();
            CompletableFuture<Boolean> news = idle(connection, Duration.ofMinutes(5));
            deliver("News");

            assertThat(news.get()).isTrue();
            assertThat(connection.allUids()).hasSize(1);
        }
    }

    @Test
    void waiting_without_news_ends_in_time_and_longer_than_an_answer_may_take() throws Exception {
        try (ImapConnection connection = Boxes.open(mailbox)) {
            assertThat(connection.idle(Duration.ofMillis(1_500))).isFalse();
            assertThat(connection.allUids()).isEmpty();
        }
    }

    @Test
    void whoever_closes_a_connection_ends_its_waiting() throws Exception {
        ImapConnection connection = Boxes.open(mailbox);
        CompletableFuture<Boolean> news = idle(connection, Duration.ofMinutes(5));
        connection.close();

        assertThat(news.handle((came, gone) -> gone != null || !came).get()).isTrue();
    }

    @Test
    void a_server_that_cannot_tell_news_is_not_waited_for() throws Exception {
        try (ScriptedImap plain = new ScriptedImap(opening("IMAP4rev1"));
                ImapConnection connection = Boxes.open(Boxes.at(plain.port(), "off"))) {
            assertThat(connection.canIdle()).isFalse();
            assertThat(connection.idle(Duration.ofMinutes(5))).isFalse();
            assertThat(plain.heard()).noneMatch(line -> line.endsWith("IDLE"));
        }
    }

    @Test
    void a_folder_is_opened_for_reading_only() throws Exception {
        try (ScriptedImap plain = new ScriptedImap(opening("IMAP4rev1"));
                ImapConnection connection = Boxes.open(Boxes.at(plain.port(), "off"))) {
            assertThat(connection.count()).isEqualTo(3);
            assertThat(plain.heard()).anyMatch(line -> line.contains("EXAMINE INBOX"));
            assertThat(plain.heard()).noneMatch(line -> line.contains("SELECT"));
        }
    }

    @Test
    void a_server_that_falls_silent_is_given_up() throws Exception {
        try (ScriptedImap silent = new ScriptedImap(opening("IMAP4rev1 IDLE"));
                ImapConnection connection = Boxes.open(Boxes.at(silent.port(), "off"))) {
            assertThatThrownBy(connection::allUids)
                    .isInstanceOfSatisfying(
                            ImapTrouble.class, e -> assertThat(e.kind()).isEqualTo(ImapTrouble.Kind.TIMEOUT));
        }
    }

    @Test
    void a_message_that_breaks_off_is_trouble_and_not_a_short_message() throws Exception {
        Map<String, String> answers = opening("IMAP4rev1");
        answers.put("UID", "* 1 FETCH (UID 7 BODY[]<0> {262144}\nSubject: half of it");

        try (ScriptedImap half = new ScriptedImap(answers);
                ImapConnection connection = Boxes.open(Boxes.at(half.port(), "off"))) {
            assertThatThrownBy(() -> connection.fetch(7, raw -> raw.readAllBytes()))
                    .isInstanceOf(ImapTrouble.class);
        }
    }

    @Test
    void a_server_that_knows_no_pieces_is_asked_for_a_message_once() throws Exception {
        String message = "x".repeat(300_000);
        Map<String, String> answers = opening("IMAP4rev1");
        answers.put("UID", "* 1 FETCH (UID 7 BODY[] {300000}\n" + message + ")\nTAG OK done");
        ByteArrayOutputStream read = new ByteArrayOutputStream();

        try (ScriptedImap whole = new ScriptedImap(answers);
                ImapConnection connection = Boxes.open(Boxes.at(whole.port(), "off"))) {
            connection.fetch(7, raw -> raw.transferTo(read));

            assertThat(read.toString(StandardCharsets.US_ASCII)).isEqualTo(message);
            assertThat(whole.heard())
                    .filteredOn(line -> line.contains("UID FETCH"))
                    .hasSize(1);
        }
    }

    private static CompletableFuture<Boolean> idle(ImapConnection connection, Duration longest)
            throws InterruptedException, ExecutionException {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return connection.idle(longest);
            } catch (ImapTrouble e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** What a server says until the folder is open. */
    static Map<String, String> opening(String capabilities) {
        return new HashMap<>(Map.of(
                "hello", "* OK ready",
                "CAPABILITY", "* CAPABILITY " + capabilities + "\nTAG OK done",
                "LOGIN", "TAG OK done",
                "LIST", "* LIST () \"/\" INBOX\nTAG OK done",
                "EXAMINE", "* 3 EXISTS\n* OK [UIDVALIDITY 42] ok\n* OK [UIDNEXT 9] ok\nTAG OK [READ-ONLY] done",
                "NOOP", "TAG OK done",
                "LOGOUT", "* BYE\nTAG OK done"));
    }

    private static String fetch(ImapConnection connection, long uid) throws ImapTrouble, IOException {
        StringBuilder whole = new StringBuilder();
        assertThat(connection.fetch(
                        uid, raw -> whole.append(new String(raw.readAllBytes(), StandardCharsets.ISO_8859_1))))
                .isTrue();
        return whole.toString();
    }

    private MimeMessage deliver(String text) throws MessagingException {
        String raw = "From: ann@example.com\r\nTo: desk@desk.example\r\nSubject: Disk\r\n\r\n" + text;
        MimeMessage message = new MimeMessage(
                GreenMailUtil.getSession(server.getImap().getServerSetup()),
                new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        user.deliver(message);
        return message;
    }

    private MailFolder inbox() throws FolderException {
        return server.getManagers().getImapHostManager().getInbox(user);
    }
}
