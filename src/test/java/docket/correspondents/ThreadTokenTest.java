package docket.correspondents;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import docket.correspondents.ThreadToken.Use;
import docket.platform.Keys;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A token names its correspondent to whoever has the key, and nobody else makes one. */
class ThreadTokenTest {

    private static final Keys KEYS = new Keys("0123456789abcdef0123456789abcdef".getBytes(US_ASCII));

    @Test
    void a_token_names_its_correspondent_in_any_case() {
        for (long id : List.of(1L, 31L, 1_000_000_007L, Long.MAX_VALUE)) {
            String token = ThreadToken.of(KEYS, Use.ANSWER, id);

            assertThat(token).matches("[0-9a-v]{39}").isEqualTo(ThreadToken.of(KEYS, Use.ANSWER, id));
            assertThat(ThreadToken.idOf(KEYS, Use.ANSWER, token)).contains(id);
            assertThat(ThreadToken.idOf(KEYS, Use.ANSWER, token.toUpperCase(Locale.ROOT)))
                    .contains(id);
        }
    }

    @Test
    void a_token_that_was_changed_anywhere_names_nobody() {
        String token = ThreadToken.of(KEYS, Use.ANSWER, 12);
        for (int place = 0; place < token.length(); place++) {
            char other = token.charAt(place) == '7' ? '8' : '7';
            String changed = token.substring(0, place) + other + token.substring(place + 1);
            assertThat(ThreadToken.idOf(KEYS, Use.ANSWER, changed)).as(changed).isEmpty();
        }
        assertThat(ThreadToken.idOf(
                        new Keys("another key, also long enough ...".getBytes(US_ASCII)), Use.ANSWER, token))
                .isEmpty();
        for (String none : List.of("", "w".repeat(39), token + "0", token.substring(1), "é".repeat(39))) {
            assertThat(ThreadToken.idOf(KEYS, Use.ANSWER, none)).as(none).isEmpty();
        }
    }

    @Test
    void a_token_of_one_use_is_none_of_another() {
        assertThat(ThreadToken.idOf(KEYS, Use.STOP, ThreadToken.of(KEYS, Use.ANSWER, 12)))
                .isEmpty();
        assertThat(ThreadToken.idOf(KEYS, Use.ANSWER, ThreadToken.of(KEYS, Use.STOP, 12)))
                .isEmpty();
    }

    @Test
    void it_is_found_in_addresses_and_message_ids_alone() {
        String token = ThreadToken.of(KEYS, Use.ANSWER, 12);

        assertThat(ThreadToken.inAddress("support+" + token + "@desk.example")).contains(token);
        assertThat(ThreadToken.inAddress("support@desk.example")).isEmpty();
        assertThat(ThreadToken.inAddress("support+" + token + "@a@desk.example"))
                .isEmpty();
        assertThat(ThreadToken.inMessageId("<" + token + ".7@desk.example>")).contains(token);
        assertThat(ThreadToken.mailOf(token + ".7@desk.example")).contains(7L);
        for (String other :
                List.of("<7@desk.example>", "<" + token + "@desk.example>", "<" + token + ".7@desk example>")) {
            assertThat(ThreadToken.inMessageId(other)).as(other).isEmpty();
        }
    }
}
