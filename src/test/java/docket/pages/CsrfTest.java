package docket.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The token of forms under its pads. */
class CsrfTest {

    @Test
    void a_masked_token_is_the_token_whatever_the_pad() {
        String one = Csrf.mask("the token");
        String other = Csrf.mask("the token");

        assertThat(one).isNotEqualTo(other).doesNotContain("the token");
        assertThat(Csrf.same(one, "the token")).isTrue();
        assertThat(Csrf.same(other, "the token")).isTrue();
    }

    @Test
    void nothing_else_is_the_token() {
        for (String sent : new String[] {"", "A", "AA", "the token", "%%%", Csrf.mask("another token")}) {
            assertThat(Csrf.same(sent, "the token")).as(sent).isFalse();
        }
    }
}
