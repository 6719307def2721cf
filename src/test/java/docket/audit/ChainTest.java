package docket.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import docket.platform.Keys;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No two lines of the ledger have the same mac, and none has one without the key. */
class ChainTest {

    private final Chain chain = new Chain(new Keys(new byte[32]));

    @Test
    void lines_that_differ_have_different_bytes() {
        assertThat(List.of(
                        bytes("ab", "c"),
                        bytes("a", "bc"),
                        bytes("abc"),
                        bytes("abc", ""),
                        bytes("", "abc"),
                        bytes(null, "abc"),
                        bytes("ab", null, "c"),
                        bytes("ab", "", "c"),
                        bytes("é"),
                        bytes("e"),
                        bytes()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_column_that_comes_later_changes_nothing_of_older_lines() {
        assertThat(bytes("a", null, "b", null, null)).isEqualTo(bytes("a", null, "b"));
    }

    @Test
    void a_mac_hangs_on_the_line_the_mac_before_it_and_the_key() {
        byte[] mac = chain.next(Chain.START, line("a"));

        assertThat(mac).hasSize(32).isEqualTo(chain.next(Chain.START, line("a")));
        assertThat(chain.next(Chain.START, line("b"))).isNotEqualTo(mac);
        assertThat(chain.next(mac, line("a"))).isNotEqualTo(mac);
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(new Chain(new Keys(other)).next(Chain.START, line("a"))).isNotEqualTo(mac);
    }

    private static String bytes(@Nullable String... columns) {
        return new String(Chain.canonical(line(columns)), ISO_8859_1);
    }

    private static List<@Nullable String> line(@Nullable String... columns) {
        return Arrays.asList(columns);
    }
}
