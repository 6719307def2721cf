package docket.ticketapi;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.mailroom.Post;
import docket.tokens.Scope;
import docket.v3.Api;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whom a mail of a ticket names beside its sender, by the staff's API. */
class CopiedResourceTest {

    private static final String COPIES = "Cc: Bob Ode <bob@elsewhere.example>, carl@elsewhere.example\r\n";

    private final Api anna = Api.with(TestServer.token(TestServer.staff(), Scope.STAFF_WRITE));
    private final long ticketId = Objects.requireNonNull(new Post()
            .brings(UUID.randomUUID() + "@writers.example", COPIES, "See copy")
            .ticketId());
    private final String path = "/staff/v1/tickets/" + ticketId + "/copied";

    @Test
    void those_in_copy_take_part_once_staff_say_so_and_are_asked_about_once() {
        JsonNode listed = anna.get(path).json().get("items");
        assertThat(listed).hasSize(2);
        assertThat(listed.get(0).get("address").stringValue()).isEqualTo("bob@elsewhere.example");
        assertThat(listed.get(0).get("name").stringValue()).isEqualTo("Bob Ode");

        assertThat(anna.putJson(path + "/acceptance", body("bob@elsewhere.example"))
                        .status())
                .isEqualTo(204);
        assertThat(anna.putJson(path + "/rejection", body("carl@elsewhere.example"))
                        .status())
                .isEqualTo(204);

        assertThat(anna.get(path).json().get("items")).isEmpty();
        assertThat(anna.putJson(path + "/acceptance", body("carl@elsewhere.example"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whom_no_mail_named_is_let_in_by_nobody() {
        assertThat(anna.putJson(path + "/acceptance", body("mallory@elsewhere.example"))
                        .status())
                .isEqualTo(404);
        assertThat(anna.putJson(path + "/acceptance", "{}").errors()).containsOnlyKeys("address");
    }

    private static String body(String address) {
        return "{\"address\": \"" + address + "\"}";
    }
}
