package docket.peopleapi;

import static org.assertj.core.api.Assertions.assertThat;

import docket.History;
import docket.TestServer;
import docket.staffapi.Noun;
import docket.staffapi.Noun.Made;
import docket.v3.Api;
import docket.v3.Api.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people of accounts have beside the other things: addresses, invitations, an account that speaks. */
class PeopleResourceTest {

    private static final String PATH = Noun.PEOPLE.path();
    private static final String SECOND = "{\"email\": \"second@example.com\"}";

    private final Api writer = Noun.PEOPLE.writer();
    private final Made ann = Noun.PEOPLE.make();

    @Test
    void a_person_has_what_was_asked_for_and_defaults_for_the_rest() {
        JsonNode person = ann.json();

        assertThat(person.get("emails").get(0).get("address").stringValue()).isEqualTo("ann@example.com");
        assertThat(person.get("language").stringValue()).isEqualTo("en");
        assertThat(person.get("role").stringValue()).isEqualTo("member");
        assertThat(person.get("seesAccount").booleanValue()).isFalse();
    }

    @Test
    void null_takes_a_value_away_and_a_flag_is_changed_alone() {
        String german = writer.patch(ann.path(), "{\"language\": \"de\", \"seesAccount\": true}", "If-Match", ann.tag())
                .header("ETag");

        JsonNode changed = writer.patch(ann.path(), "{\"language\": null}", "If-Match", german)
                .json();

        assertThat(changed.get("language").stringValue()).isEqualTo("en");
        assertThat(changed.get("seesAccount").booleanValue()).isTrue();
    }

    @Test
    void an_address_comes_and_goes() {
        Answer added = writer.post(ann.path() + "/emails", SECOND, "If-Match", ann.tag());
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().get("emails")).hasSize(2);
        String second = ann.path() + "/emails/"
                + added.json().get("emails").get(1).get("id").longValue();

        assertThat(writer.delete(second, "If-Match", ann.tag()).status()).isEqualTo(412);
        assertThat(writer.delete(second, "If-Match", added.header("ETag")).status())
                .isEqualTo(204);
        assertThat(writer.delete(second).status()).isEqualTo(404);
        assertThat(writer.get(ann.path()).header("ETag")).isEqualTo(ann.tag());
    }

    @Test
    void an_address_that_is_none_is_refused() {
        String emails = ann.path() + "/emails";

        assertThat(writer.post(emails, "{}").errors()).containsEntry("email", "is required");
        assertThat(writer.post(emails, "{\"email\": \"ann\"}").status()).isEqualTo(422);
        assertThat(writer.post(emails, SECOND, "If-Match", "\"stale\"").status())
                .isEqualTo(412);
        assertThat(writer.post(PATH + "/" + Long.MAX_VALUE + "/emails", SECOND).status())
                .isEqualTo(404);
    }

    @Test
    void rights_are_asked_first() {
        for (Api caller : List.of(Noun.trainee(), Noun.reader())) {
            assertThat(caller.post(ann.path() + "/emails", "{}").status()).isEqualTo(403);
            assertThat(caller.delete(ann.path() + "/emails/1").status()).isEqualTo(403);
            assertThat(caller.put(PATH + "/" + Long.MAX_VALUE + "/invitation").status())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_person_is_invited() {
        assertThat(writer.put(ann.path() + "/invitation").status()).isEqualTo(204);

        assertThat(History.of("person", ann.id())).containsExactly("person.added", "person.link-wanted");
        assertThat(writer.put(PATH + "/" + Noun.STAFF.make().id() + "/invitation")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void who_speaks_for_an_account_changes_with_it_only() {
        TestServer.Customer customer = TestServer.customer();
        String speaker = PATH + "/" + customer.actor().personId();

        assertThat(writer.get(speaker).json().get("kind").stringValue()).isEqualTo("api");
        assertThat(writer.patch(speaker, "{}", "If-Match", "*").status()).isEqualTo(409);
    }

    @Test
    void people_are_found_by_account_address_and_name() {
        long accountId = ann.json().get("accountId").longValue();
        String name = ann.json().get("name").stringValue();

        assertThat(writer.get(PATH + "?accountId=" + accountId + "&email=ANN@example.com&name=" + name)
                        .json()
                        .get("items"))
                .containsExactly(ann.json());
        assertThat(writer.get(PATH + "?accountId=some").status()).isEqualTo(400);
    }
}
