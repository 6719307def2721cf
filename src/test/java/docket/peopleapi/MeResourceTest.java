package docket.peopleapi;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.tokens.Scope;
import docket.v3.Api;
import docket.v3.Api.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who calls, and who may not: the doors of the staff's API. */
class MeResourceTest {

    @Test
    void a_script_learns_whom_its_token_speaks_for() {
        JsonNode me = Api.with(TestServer.token(TestServer.staff("agent", TestServer.DEPARTMENT), Scope.STAFF_READ))
                .get("/staff/v1/me")
                .json();

        assertThat(me.get("name").stringValue()).isEqualTo("Anna Meyer");
        assertThat(me.get("role").stringValue()).isEqualTo("agent");
        assertThat(me.get("departments").toString()).isEqualTo("[\"" + TestServer.DEPARTMENT + "\"]");
        assertThat(me.get("permissions").toString()).isEqualTo("[\"tickets.answer\"]");
    }

    @Test
    void staff_and_customers_keep_out_of_each_others_api() {
        Answer customers = Api.with(TestServer.customer().token()).get("/staff/v1/me");
        Answer staffs =
                Api.with(TestServer.token(TestServer.staff(), Scope.ADMIN)).get("/v3/tickets");

        assertThat(customers.status()).isEqualTo(403);
        assertThat(staffs.status()).isEqualTo(403);
    }

    @Test
    void errors_are_problem_details() {
        Answer unknown = Api.anonymous().get("/staff/v1/me");

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(unknown.json().get("type").stringValue()).isEqualTo("unauthenticated");
        assertThat(Api.with(TestServer.token(TestServer.staff(), Scope.STAFF_READ))
                        .get("/staff/v1/nothing")
                        .json()
                        .get("type")
                        .stringValue())
                .isEqualTo("unknown-route");
    }
}
