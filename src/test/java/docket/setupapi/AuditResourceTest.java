package docket.setupapi;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.staffapi.Noun;
import docket.staffapi.Noun.Made;
import docket.tokens.Scope;
import docket.v3.Api;
import docket.v3.Api.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The audit trail by the API: newest first, narrowed, for admins. */
class AuditResourceTest {

    private static final String PATH = "/staff/v1/audit";

    private final Api admin = Noun.admin();
    private final Made account = Noun.ACCOUNTS.make();

    @Test
    void each_act_is_a_line_with_its_request() {
        Answer changed =
                admin.patch(account.path(), "{\"name\": \"" + account.id() + " B.V.\"}", "If-Match", account.tag());

        JsonNode page =
                admin.get(PATH + "?requestId=" + changed.header("Request-Id")).json();

        assertThat(page.has("next")).isFalse();
        assertThat(page.get("items")).hasSize(1);
        JsonNode line = page.get("items").get(0);
        assertThat(line.get("type").stringValue()).isEqualTo("account.renamed");
        assertThat(line.get("actor").stringValue()).isEqualTo("staff");
        assertThat(line.get("objectId").longValue()).isEqualTo(account.id());
        assertThat(line.get("detail").get("name").stringValue()).isEqualTo(account.id() + " B.V.");
        assertThat(line.get("address").stringValue()).isEqualTo("127.0.0.1");
        assertThat(line.get("beforeDigest")).isNotEqualTo(line.get("afterDigest"));
    }

    @Test
    void pages_go_back_in_time() {
        admin.put(account.path() + "/retirement");
        String path = PATH + "?type=account.&limit=1&objectId=" + account.id();

        JsonNode newest = admin.get(path).json();
        JsonNode older =
                admin.get(path + "&after=" + newest.get("next").stringValue()).json();

        assertThat(newest.get("items").get(0).get("type").stringValue()).isEqualTo("account.retired");
        assertThat(older.get("items").get(0).get("type").stringValue()).isEqualTo("account.added");
        assertThat(older.has("next")).isFalse();
    }

    @Test
    void the_trail_is_narrowed_by_time_and_refuses_what_it_does_not_know() {
        String of = PATH + "?type=account.added&objectId=" + account.id();
        String at = admin.get(of).json().get("items").get(0).get("at").stringValue();

        assertThat(admin.get(of + "&from=" + at).json().get("items")).hasSize(1);
        assertThat(admin.get(of + "&to=" + at).json().get("items")).isEmpty();
        for (String wrong : List.of("from=yesterday", "colour=red", "actorId=anna")) {
            assertThat(admin.get(PATH + "?" + wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void others_do_not_read_it() {
        assertThat(Noun.trainee().get(PATH).status()).isEqualTo(403);
        assertThat(Noun.reader().get(PATH).status()).isEqualTo(403);
        assertThat(Api.with(TestServer.token(TestServer.staff(), Scope.ADMIN))
                        .get(PATH)
                        .status())
                .isEqualTo(403);
    }
}
