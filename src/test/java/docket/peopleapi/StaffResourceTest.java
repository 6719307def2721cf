package docket.peopleapi;

import static org.assertj.core.api.Assertions.assertThat;

import docket.History;
import docket.TestServer;
import docket.staffapi.Noun;
import docket.staffapi.Noun.Made;
import docket.v3.Api;
import docket.v3.Api.Answer;
import org.junit.jupiter.api.Test;

/** Staff and roles: what is theirs beside what all things of the set-up have. */
class StaffResourceTest {

    private final Api admin = Noun.admin();
    private final Made member = Noun.STAFF.make();

    @Test
    void a_member_gets_a_role_and_departments_by_name_or_id() {
        long role = Noun.ROLES.make().id();

        Answer changed = admin.patch(
                member.path(),
                "{\"role\": " + role + ", \"departments\": [\"" + TestServer.DEPARTMENT + "\"]}",
                "If-Match",
                member.tag());

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("departments").get(0).stringValue()).isEqualTo(TestServer.DEPARTMENT);
        assertThat(admin.put("/staff/v1/roles/" + role + "/retirement").status())
                .isEqualTo(409);
    }

    @Test
    void all_that_is_wrong_with_a_member_is_told_at_once() {
        Answer refused = admin.post(
                "/staff/v1/staff",
                "{\"email\": \"anna\", \"role\": \"king\", \"departments\": [\"Moon\"], \"language\": \"tlh\","
                        + " \"timeZone\": \"Mars/Olympus\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsOnlyKeys("email", "name", "role", "departments", "language", "timeZone");
    }

    @Test
    void a_member_is_invited() {
        assertThat(admin.put(member.path() + "/invitation").status()).isEqualTo(204);

        assertThat(History.of("person", member.id())).containsExactly("person.link-wanted");
        assertThat(Noun.trainee()
                        .put("/staff/v1/staff/" + Long.MAX_VALUE + "/invitation")
                        .status())
                .isEqualTo(403);
        assertThat(admin.put("/staff/v1/staff/" + Noun.PEOPLE.make().id() + "/invitation")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_built_in_role_stays_as_it_is() {
        long id = admin.get("/staff/v1/roles")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .longValue();

        assertThat(admin.patch("/staff/v1/roles/" + id, "{\"name\": \"king\"}", "If-Match", "*")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void an_unknown_permission_is_a_wrong_field() {
        assertThat(admin.post("/staff/v1/roles", "{\"name\": \"chief\", \"permissions\": [\"fly\"]}")
                        .errors())
                .containsOnlyKeys("permissions");
    }
}
