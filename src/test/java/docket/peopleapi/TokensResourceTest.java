package docket.peopleapi;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.events.Actor;
import docket.staffapi.Noun;
import docket.tokens.Scope;
import docket.v3.Api;
import docket.v3.Api.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tokens by the API: made and shown once, listed, revoked. */
class TokensResourceTest {

    private static final String PATH = "/staff/v1/tokens";

    private final Api admin = Noun.admin();
    private final Actor.Staff member = TestServer.staff("agent");
    private final Api agent = Api.with(TestServer.token(member, Scope.ADMIN));

    @Test
    void a_secret_is_shown_once_and_is_good_at_once() {
        Answer made = agent.post(
                PATH, "{\"name\": \"Reports\", \"scopes\": [\"staff:read\"], \"networks\": [\"127.0.0.0/8\"]}");

        assertThat(made.status()).isEqualTo(201);
        String secret = made.json().get("secret").stringValue();
        Answer read = agent.get(made.header("Location"));
        assertThat(read.text()).doesNotContain(secret);
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag"));
        assertThat(read.json().get("personId").longValue()).isEqualTo(member.personId());
        assertThat(read.json().has("lastUsedAt")).isFalse();
        assertThat(Api.with(secret).get("/staff/v1/me").json().get("id").longValue())
                .isEqualTo(member.personId());
    }

    @Test
    void a_token_is_for_another_or_for_a_web_site_and_ends_when_it_is_asked_to() {
        JsonNode colleagues = admin.post(
                        PATH,
                        "{\"name\": \"Sync\", \"scopes\": [\"staff:write\"], \"expiresAt\": \"never\", \"personId\": "
                                + member.personId() + "}")
                .json();
        JsonNode sites = admin.post(PATH, "{\"name\": \"www.example.com\", \"scopes\": [\"contact\"]}")
                .json();

        assertThat(colleagues.get("personId").longValue()).isEqualTo(member.personId());
        assertThat(colleagues.has("expiresAt")).isFalse();
        assertThat(sites.has("personId")).isFalse();
        assertThat(sites.has("expiresAt")).isTrue();
    }

    @Test
    void a_form_is_read_strictly() {
        assertThat(agent.post(PATH, "{}").errors()).containsOnlyKeys("name", "scopes");
        for (String wrong : List.of(
                "{\"scopes\": [\"king\"]}", "{\"expiresAt\": \"soon\"}", "{\"secret\": \"mine\"}", "{\"scopes\": 1}")) {
            assertThat(agent.post(PATH, wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(agent.post(
                                PATH,
                                "{\"name\": \"x\", \"scopes\": [\"tickets\"], \"expiresAt\": \"2020-01-01T00:00:00Z\"}")
                        .errors())
                .containsOnlyKeys("scopes", "expiresAt");
        assertThat(agent.post(PATH, "{}", "Idempotency-Key", "one").errors()).containsOnlyKeys("Idempotency-Key");
    }

    @Test
    void tokens_of_others_are_for_who_manages_them() {
        String mine = agent.post(PATH, "{\"name\": \"Mine\", \"scopes\": [\"staff:read\"]}")
                .header("Location");
        Api stranger = Noun.trainee();

        assertThat(stranger.get(mine).status()).isEqualTo(404);
        assertThat(stranger.put(mine + "/revocation").status()).isEqualTo(404);
        assertThat(stranger.get(PATH + "?personId=" + member.personId()).json().get("items"))
                .isEmpty();
        assertThat(admin.get(PATH + "?live=true&personId=" + member.personId())
                        .json()
                        .get("items"))
                .hasSize(2);
        assertThat(stranger.post(PATH, "{\"personId\": " + member.personId() + "}")
                        .status())
                .isEqualTo(403);
        assertThat(stranger.post(PATH, "{\"scopes\": [\"contact\"]}").status()).isEqualTo(403);
        assertThat(Noun.reader().post(PATH, "{}").status()).isEqualTo(403);
    }

    @Test
    void a_token_that_is_revoked_is_good_for_nothing() {
        Answer made = agent.post(PATH, "{\"name\": \"Lost\", \"scopes\": [\"staff:read\"]}");
        String revocation = made.header("Location") + "/revocation";
        String secret = made.json().get("secret").stringValue();

        assertThat(agent.put(revocation, "If-Match", "\"stale\"").status()).isEqualTo(412);
        assertThat(agent.put(revocation, "If-Match", made.header("ETag")).status())
                .isEqualTo(204);
        assertThat(agent.put(revocation).status()).isEqualTo(204);

        assertThat(Api.with(secret).get("/staff/v1/me").status()).isEqualTo(401);
        assertThat(agent.get(made.header("Location")).json().has("revokedAt")).isTrue();
        assertThat(admin.put(PATH + "/" + Long.MAX_VALUE + "/revocation").status())
                .isEqualTo(404);
    }
}
