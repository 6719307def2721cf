package docket.contactform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.pages.Words;
import docket.platform.Failure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What whoever sent a form is told, where it is shown once more. */
class AgainTest {

    private final Words words = Words.of("en");
    private final FormView.Files files = new FormView.Files(3, 1024);

    @Test
    void the_time_to_wait_is_told_in_full_minutes() {
        assertThat(wait(Duration.ofSeconds(20)).notice()).endsWith("in a minute.");
        assertThat(wait(Duration.ofSeconds(61)).notice()).endsWith("in 2 minutes.");
    }

    private Again wait(Duration time) {
        return Again.of(new Failure.TooMany("Too many", time), words, files);
    }

    @Test
    void a_form_that_is_still_on_its_way_is_asked_for_once_more() {
        Again again = Again.of(new UnderWay(), words, files);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.notice()).contains("it arrives only once");
    }

    @Test
    void what_nobody_can_mend_is_thrown_on() {
        IllegalStateException defect = new IllegalStateException("A defect");

        assertThatThrownBy(() -> Again.of(defect, words, files)).isSameAs(defect);
    }

    private static final class UnderWay extends Failure.Conflict {
        private static final long serialVersionUID = 1;

        UnderWay() {
            super("The same form is still under way");
        }
    }
}
