package docket.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import docket.TestClock;
import docket.TestServer;
import docket.imap.ImapTrouble.Kind;
import docket.mailboxes.ImapAccount;
import docket.mailboxes.ImapForm;
import docket.mailboxes.Mailbox;
import docket.mailboxes.MailboxSecret;
import docket.mailboxes.Mailboxes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens for refresh tokens, as the mail services of Microsoft and Google give them. */
class AccessTokensTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer provider;
    private final Mailboxes mailboxes = TestServer.part(Mailboxes.class);
    private final TestClock clock = new TestClock(Instant.parse("2026-11-25T10:00:00Z"));
    private final AccessTokens tokens = new AccessTokens(mailboxes, TestServer.part(JsonMapper.class), clock);
    private final Mailbox mailbox;
    private volatile int status = 200;
    private volatile String answer = "{\"access_token\": \"access 1\", \"expires_in\": 3600}";

    AccessTokensTest() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
        mailbox = Boxes.with(oauth(1));
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void a_token_is_asked_for_once_until_shortly_before_its_end() throws ImapTrouble {
        assertThat(get()).isEqualTo("access 1");
        answer = "{\"access_token\": \"access 2\", \"expires_in\": 3600}";
        clock.pass(Duration.ofMinutes(58));
        assertThat(get()).isEqualTo("access 1");
        clock.pass(Duration.ofMinutes(1));
        assertThat(get()).isEqualTo("access 2");

        assertThat(asked)
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo("grant_type=refresh_token&client_id=docket&client_secret=client+secret"
                        + "&refresh_token=refresh+1&scope=imap+offline_access");
    }

    @Test
    void a_token_that_the_server_did_not_take_is_not_used_again() throws ImapTrouble {
        get();
        tokens.forget(mailbox.id());
        get();

        assertThat(asked).hasSize(2);
    }

    @Test
    void a_new_refresh_token_takes_the_place_of_the_old_one() throws ImapTrouble {
        answer = "{\"access_token\": \"access 1\", \"expires_in\": 3600, \"refresh_token\": \"refresh 2\"}";
        get();

        assertThat(mailboxes.secret(mailbox)).isEqualTo(new MailboxSecret(null, "client secret", "refresh 2"));
    }

    @Test
    void why_there_is_no_token_is_told_by_the_provider_s_code_and_nothing_else_of_its_words() {
        status = 400;
        answer = "{\"error\": \"invalid_grant\", \"error_description\": \"refresh 1 has ended\"}";
        assertThat(trouble().words()).contains("(invalid_grant)").doesNotContain("refresh 1");
        answer = "{\"error\": \"<refresh 1>\"}";
        assertThat(trouble().words()).contains("(status 400)");
        assertThat(trouble().kind()).isEqualTo(Kind.OAUTH_REFUSED);
    }

    @Test
    void a_provider_that_answers_nonsense_or_nothing_is_told() {
        answer = "<html>";
        assertThat(trouble().kind()).isEqualTo(Kind.TOKEN_URL);
        answer = "{}";
        assertThat(trouble().kind()).isEqualTo(Kind.TOKEN_URL);
        provider.stop(0);
        assertThat(trouble().about()).isEqualTo("127.0.0.1");
    }

    @Test
    void the_token_signs_in_at_the_mail_server() throws ImapTrouble {
        Map<String, String> answers = ImapConnectionTest.opening("IMAP4rev1 AUTH=XOAUTH2 SASL-IR");
        answers.put("AUTHENTICATE", "TAG OK done");
        try (ScriptedImap server = new ScriptedImap(answers);
                ImapConnection connection = Boxes.open(Boxes.with(oauth(server.port())))) {
            assertThat(connection.count()).isEqualTo(3);
            String sent = Base64.getEncoder()
                    .encodeToString(
                            "user=desk\u0001auth=Bearer access 1\u0001\u0001".getBytes(StandardCharsets.US_ASCII));
            assertThat(server.heard()).anyMatch(line -> line.endsWith("AUTHENTICATE XOAUTH2 " + sent));
        }
    }

    private ImapForm oauth(int port) {
        return new ImapForm(
                "127.0.0.1",
                port,
                "off",
                Boxes.USER,
                null,
                "oauth",
                "http://127.0.0.1:" + provider.getAddress().getPort() + "/token",
                "docket",
                "imap offline_access",
                new MailboxSecret(null, "client secret", "refresh 1"));
    }

    private String get() throws ImapTrouble {
        ImapAccount account = Objects.requireNonNull(mailbox.imap());
        return tokens.get(mailbox.id(), account, mailboxes.secret(mailbox));
    }

    private ImapTrouble trouble() {
        return Objects.requireNonNull(catchThrowableOfType(ImapTrouble.class, this::get));
    }
}
