package docket.setupapi;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.staffapi.Noun;
import docket.staffapi.Noun.Made;
import docket.tokens.Scope;
import docket.v3.Api;
import docket.v3.Api.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Departments, categories, priorities and canned texts: what they say about each other. */
class DepartmentsResourceTest {

    private final Api admin = Noun.admin();

    @Test
    void a_department_has_a_priority_until_null_takes_it_away() {
        Made priority = Noun.PRIORITIES.make();
        Made department = Noun.DEPARTMENTS.make();

        Answer given =
                admin.patch(department.path(), "{\"priority\": " + priority.id() + "}", "If-Match", department.tag());
        JsonNode taken = admin.patch(department.path(), "{\"priority\": null}", "If-Match", given.header("ETag"))
                .json();

        assertThat(given.json().get("priority")).isEqualTo(priority.json().get("name"));
        assertThat(taken.has("priority")).isFalse();
    }

    @Test
    void a_name_is_one_things_only() {
        Made one = Noun.CATEGORIES.make();
        Made other = Noun.CATEGORIES.make();
        String taken = "{\"name\": " + one.json().get("name") + "}";

        assertThat(admin.post("/staff/v1/categories", taken).status()).isEqualTo(409);
        assertThat(admin.patch(other.path(), taken, "If-Match", "*").status()).isEqualTo(409);
    }

    @Test
    void an_urgency_is_changed_alone_and_is_of_32_bits() {
        Made priority = Noun.PRIORITIES.make();

        assertThat(priority.json().get("urgency").intValue()).isEqualTo(7);
        assertThat(admin.patch(priority.path(), "{\"urgency\": 9}", "If-Match", "*")
                        .json()
                        .get("urgency")
                        .intValue())
                .isEqualTo(9);
        for (String wrong : new String[] {"4294967296", "1.5", "\"1\""}) {
            assertThat(admin.patch(priority.path(), "{\"urgency\": " + wrong + "}", "If-Match", "*")
                            .status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void the_default_priority_stays_one() {
        JsonNode all = admin.get("/staff/v1/priorities?limit=200").json().get("items");
        long id = all.valueStream()
                .filter(priority -> priority.get("default").booleanValue())
                .findFirst()
                .orElseThrow()
                .get("id")
                .longValue();

        assertThat(admin.put("/staff/v1/priorities/" + id + "/retirement").status())
                .isEqualTo(409);
    }

    @Test
    void canned_texts_of_other_departments_are_not_there() {
        Made department = Noun.DEPARTMENTS.make();
        Made text = new Made(admin.post(
                "/staff/v1/canned-texts",
                "{\"name\": \"" + UUID.randomUUID() + "\", \"content\": \"Hello\", \"department\": " + department.id()
                        + "}"));
        Api agent = Api.with(TestServer.token(TestServer.staff("agent"), Scope.STAFF_READ));

        assertThat(admin.get(text.path()).json().get("department"))
                .isEqualTo(department.json().get("name"));
        assertThat(agent.get(text.path()).status()).isEqualTo(404);
    }
}
