package docket.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An anchor is read in the form in which the log tells it, and in no other. */
class AnchorTest {

    private static final String MAC = "0f".repeat(32);

    @Test
    void what_an_anchor_says_of_itself_is_read_again() {
        Anchor anchor = new Anchor(12, MAC);

        assertThat(anchor).hasToString("12:" + MAC);
        assertThat(Anchor.parse(anchor.toString())).contains(anchor);
    }

    @Test
    void anything_else_is_no_anchor() {
        for (String text :
                List.of("", "12", MAC, "12:", ":" + MAC, "-1:" + MAC, "12:" + MAC + "0", "1".repeat(19) + ":" + MAC)) {
            assertThat(Anchor.parse(text)).as(text).isEmpty();
        }
    }
}
