package docket.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public reference is for ever: it stands in the subjects of mails that were sent. */
class TicketHashTest {

    @Test
    void a_number_keeps_its_reference_in_every_version() {
        assertThat(LongStream.of(1, 2, 1_000, 1_000_000, Long.MAX_VALUE).mapToObj(TicketHash::of))
                .containsExactly("FPD2", "QFEP", "0IAV", "0XWWZ", "IQ4BNYB96TST4D");
    }

    @Test
    void references_are_upper_case_letters_and_digits_and_differ() {
        assertThat(LongStream.rangeClosed(1, 10_000).mapToObj(TicketHash::of))
                .allMatch(hash -> hash.matches("[A-Z0-9]{4,}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_reference_leads_back_to_its_number() {
        assertThat(LongStream.of(0, 1, 2, 1_000_000, Long.MAX_VALUE))
                .allSatisfy(number ->
                        assertThat(TicketHash.numberOf(TicketHash.of(number))).contains(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "FPD", "fpd2", "FPD2 ", "FPD2QFEP", "FPD\u00e9", "ZZZZZZZZZZZZZZ", "ZZZZZZZZZZZZZZZZZZZZZZZZ"
            })
    void what_is_no_reference_leads_nowhere(String text) {
        assertThat(TicketHash.numberOf(text)).isEmpty();
    }
}
