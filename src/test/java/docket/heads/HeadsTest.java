package docket.heads;

import static org.assertj.core.api.Assertions.assertThat;

import docket.platform.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of headers; the corpus of mime holds what mail programs write, this what they rarely do. */
class HeadsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Return-Path: <> | NULL_SENDER",
                "Auto-Submitted: auto-replied (vacation) | AUTO_REPLIED",
                "Auto-Submitted: auto-notified; owner-email=\"a@b.example\" | AUTO_GENERATED",
                "Precedence: auto_reply | AUTO_REPLIED",
                "X-Autorespond: yes | AUTO_REPLIED",
                "X-Autoreply-From: ann@example.com | AUTO_REPLIED",
                "X-Precedence: bulk | BULK",
                "Precedence: Junk | BULK",
                "Precedence: list | LIST",
                "List-Help: <mailto:help@lists.example> | LIST",
                "Content-Type: multipart/report; report-type=delivery-status | REPORT",
                "From: MAILER-DAEMON@mx.example | DAEMON",
                "From: Shop <do-not-reply@shop.example> | DAEMON",
                "Sender: noreply+abc@shop.example | DAEMON",
                "X-Docket: desk.example | LOOP",
                "X-Auto-Response-Suppress: DR, OOF, AutoReply | SUPPRESS"
            })
    void a_robot_is_known_by_its_signs(String header, Sign sign) {
        assertThat(head(header).signs()).containsExactly(sign);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "Return-Path: <ann@example.com>",
                "Precedence: first-class",
                "From: Norbert <noreen@example.com>",
                "X-Auto-Response-Suppress: None",
                "Content-Type: multipart/mixed"
            })
    void a_person_is_not_taken_for_a_robot(String header) {
        assertThat(head(header).signs()).isEmpty();
    }

    @Test
    void an_empty_head_says_nothing() {
        Head head = Heads.of(new Headers());

        assertThat(head.messageId()).isEmpty();
        assertThat(head.subject()).isEmpty();
        assertThat(head.date()).isNull();
        assertThat(head.language()).isNull();
        assertThat(head.signs()).isEmpty();
        assertThat(head.parties().from()).isNull();
        assertThat(head.parties().returnPath()).isNull();
    }

    @Test
    void of_many_references_the_first_and_the_last_are_kept() {
        String ids = IntStream.rangeClosed(1, 60).mapToObj(i -> "<" + i + "@x>").collect(Collectors.joining(" "));

        List<String> kept = head("References: " + ids).references();

        assertThat(kept).hasSize(50).startsWith("1@x", "2@x").endsWith("59@x", "60@x");
    }

    @Test
    void of_many_recipients_two_hundred_are_kept() {
        String all =
                IntStream.range(0, 500).mapToObj(i -> "a" + i + "@example.com").collect(Collectors.joining(","));

        assertThat(head("To: " + all).parties().to()).hasSize(200);
    }

    @Test
    void servers_on_the_way_name_whom_they_brought_it() {
        assertThat(head(
                                "Received: from a by b with ESMTP id 7 for <hidden@desk.example>; Tue, 3 Nov 2026 10:00:00 +0100",
                                "Received: from c by d; Tue, 3 Nov 2026 10:00:00 +0100",
                                "X-Original-To: first@desk.example",
                                "Delivered-To: hidden@desk.example")
                        .parties()
                        .deliveredTo())
                .extracting(EmailAddress::value)
                .containsExactly("hidden@desk.example", "first@desk.example");
    }

    @Test
    void a_subject_is_one_line_of_a_bounded_length() {
        assertThat(head("Subject: =?utf-8?Q?One=0D=0ABcc:_x=00?= two").subject())
                .isEqualTo("One Bcc: x two");
        assertThat(head("Subject: " + "👟".repeat(2000)).subject()).isEqualTo("👟".repeat(1000));
    }

    @Test
    void an_address_within_a_name_is_a_name() {
        Address from = head("From: \"admin@desk.example\" <eve@evil.example>")
                .parties()
                .from();

        assertThat(from).isEqualTo(new Address(new EmailAddress("eve@evil.example"), "admin@desk.example"));
        assertThat(head("From: =?utf-8?Q?admin=40desk.example?=").parties().from())
                .isNull();
        assertThat(head("From: <admin@desk.example> <eve@evil.example>")
                        .parties()
                        .from())
                .isNull();
        assertThat(head("From: \"admin@desk.example\"eve@evil.example")
                        .parties()
                        .from())
                .isNull();
    }

    @Test
    void what_a_server_says_to_have_checked_is_read_with_its_name() {
        Authentication checked =
                head("Authentication-Results: MX.desk.example 1; spf=pass (ok; really) smtp.mailfrom=a.example;"
                                + " dkim/1 = fail reason=\"bad; key\" header.d=b.example; none")
                        .authentication()
                        .getFirst();

        assertThat(checked.server()).isEqualTo("mx.desk.example");
        assertThat(checked.verdicts())
                .extracting(verdict -> verdict.method() + '=' + verdict.result())
                .containsExactly("spf=pass", "dkim=fail");
        assertThat(checked.verdicts().getLast().property("header.d")).isEqualTo("b.example");
        assertThat(checked.verdicts().getLast().property("header.from")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?",
                "=?a?b?",
                "<",
                "<a>",
                "\"",
                "\\\"",
                "(",
                "a:",
                "@:",
                ";",
                "a@b.c <",
                "=?utf-8?q?a?=",
                " for "
            })
    void a_header_that_repeats_itself_takes_no_more_than_its_length(String piece) {
        String value = piece.repeat((64 << 10) / piece.length());

        Head head = head(
                "From: " + value,
                "To: " + value,
                "Subject: " + value,
                "Message-ID: " + value,
                "References: " + value,
                "Date: " + value,
                "Received: " + value,
                "Authentication-Results: " + value);

        assertThat(head.subject()).hasSizeLessThanOrEqualTo(2000);
    }

    private static Head head(String... lines) {
        Headers headers = new Headers();
        for (String line : lines) {
            int colon = line.indexOf(':');
            headers.add(line.substring(0, colon), line.substring(colon + 1).getBytes(StandardCharsets.UTF_8));
        }
        return Heads.of(headers);
    }
}
