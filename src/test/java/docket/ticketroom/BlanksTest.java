package docket.ticketroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How canned texts are filled in. */
class BlanksTest {

    private static final Map<String, String> KNOWN = Map.of("customer", "Ada $1 {{title}}", "title", "Disk\\failure");

    @Test
    void what_is_known_goes_into_its_places_as_it_is() {
        assertThat(Blanks.fill("Dear {{customer}}: {{ title }}.", KNOWN))
                .isEqualTo("Dear Ada $1 {{title}}: Disk\\failure.");
    }

    @Test
    void places_of_unknown_names_stay() {
        assertThat(Blanks.fill("{{nobody}} {customer} {{}} {{Customer}}", KNOWN))
                .isEqualTo("{{nobody}} {customer} {{}} {{Customer}}");
    }
}
