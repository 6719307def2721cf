package docket.ticketapi;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.accounts.Colleague;
import docket.casework.Cases;
import docket.tokens.Scope;
import docket.v3.Api;
import docket.v3.Api.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who takes part in a ticket, by the staff's API. */
class ParticipantsResourceTest {

    private final TestServer.Customer customer = TestServer.customer();
    private final Colleague ann = Colleague.of(customer, "Ann Lee");
    private final Colleague ben = Colleague.of(customer, "Ben Ode");
    private final Api api = Api.with(TestServer.token(Cases.agent(TestServer.DEPARTMENT), Scope.STAFF_WRITE));
    private final String path = "/staff/v1/tickets/" + Cases.open(ann.actor()) + "/participants";

    @Test
    void somebody_takes_part_by_address_or_by_id_until_that_is_ended() {
        JsonNode first = api.post(path, byAddress(ben.address())).json().get("items");
        api.post(path, byId(ben.personId()));
        JsonNode listed = api.get(path).json().get("items");

        assertThat(first).hasSize(1).isEqualTo(listed);
        assertThat(listed.get(0).get("id").longValue()).isEqualTo(ben.personId());
        assertThat(listed.get(0).get("name").stringValue()).isEqualTo("Ben Ode");
        assertThat(listed.get(0).get("address").stringValue()).isEqualTo(ben.address());

        for (int i = 0; i < 2; i++) {
            assertThat(api.delete(path + "/" + ben.personId()).status()).isEqualTo(204);
        }
        assertThat(api.get(path).json().get("items")).isEmpty();
    }

    @Test
    void the_requester_is_none_of_them() {
        Answer added = api.post(path, byId(ann.personId()));

        assertThat(added.status()).isEqualTo(200);
        assertThat(added.json().get("items")).isEmpty();
    }

    @Test
    void only_somebody_of_the_account_can_take_part() {
        Colleague stranger = Colleague.of(TestServer.customer(), "Sid Stranger");

        assertThat(api.post(path, byId(stranger.personId())).errors()).containsOnlyKeys("person");
        assertThat(api.post(path, byAddress(stranger.address())).errors())
                .isEqualTo(api.post(path, byAddress("nobody@customer.example")).errors())
                .containsOnlyKeys("address");
    }

    @Test
    void whom_a_form_means_is_said_once() {
        String both = "{\"person\": " + ben.personId() + ", \"address\": \"" + ben.address() + "\"}";

        assertThat(api.post(path, both).errors()).containsOnlyKeys("address");
        assertThat(api.post(path, "{}").errors()).containsOnlyKeys("address");
        assertThat(api.get(path).json().get("items")).isEmpty();
    }

    private static String byAddress(String address) {
        return "{\"address\": \"" + address + "\"}";
    }

    private static String byId(long personId) {
        return "{\"person\": " + personId + "}";
    }
}
