package docket.v3;

import static org.assertj.core.api.Assertions.assertThat;

import docket.v3.Api.Answer;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document that the server serves is the contract's own, and one that tools can read. */
class ApiDocumentTest {

    private final Answer answer = Api.anonymous().page("/openapi.json");

    @Test
    void it_is_valid_openapi_and_needs_no_token() {
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(answer.text(), null, null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths().keySet().stream().filter(path -> path.startsWith("/v3")))
                .hasSize(11);
    }

    @Test
    void its_server_is_the_public_address() {
        assertThat(answer.json().get("servers").toString()).isEqualTo("[{\"url\":\"https://desk.example\"}]");
    }

    @Test
    void only_the_two_broken_descriptions_were_mended() throws IOException {
        Map<?, ?> contract = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Path.of("docs/contract/tickets-v3.openapi.yaml")));
        List<String> changes = new ArrayList<>();
        JsonNode own = JsonMapper.shared().valueToTree(contract);
        compare("", own, contractPart(own), changes);

        assertThat(changes)
                .containsExactlyInAnyOrder(
                        "/servers",
                        "/components/schemas/Ticket/properties/createdAt: Opened at, Unix seconds",
                        "/components/schemas/Ticket/properties/updatedAt: Last change that the client can see, Unix seconds",
                        "/components/schemas/TicketWithReplies/properties/createdAt: Opened at, Unix seconds",
                        "/components/schemas/TicketWithReplies/properties/updatedAt:"
                                + " Last change that the client can see, Unix seconds");
    }

    /** What is served without the staff's API, which stands beside it. */
    private JsonNode contractPart(JsonNode contract) {
        ObjectNode served = (ObjectNode) answer.json();
        retain(served, contract, "paths");
        retain(served, contract, "components");
        contract.get("components")
                .propertyNames()
                .forEach(kind -> retain((ObjectNode) served.get("components"), contract.get("components"), kind));
        return served;
    }

    private static void retain(ObjectNode served, JsonNode contract, String name) {
        ((ObjectNode) served.get(name)).retain(contract.get(name).propertyNames());
    }

    /** Names each place where the two differ, with the description that is served there. */
    private static void compare(String place, JsonNode contract, JsonNode served, List<String> changes) {
        if (place.equals("/servers")) {
            changes.add(place);
        } else if (!contract.isObject()) {
            assertThat(served).as(place).isEqualTo(contract);
        } else if (Set.copyOf(contract.propertyNames()).equals(Set.copyOf(served.propertyNames()))) {
            contract.properties()
                    .forEach(field -> compare(
                            place + "/" + field.getKey(), field.getValue(), served.get(field.getKey()), changes));
        } else {
            changes.add(place + ": " + served.get("description").stringValue());
        }
    }
}
