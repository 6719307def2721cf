package docket.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines that a mail program broke are joined (RFC 3676). */
class FlowedTest {

    @Test
    void lines_broken_after_a_space_are_one() {
        assertThat(Flowed.join("One \ntwo\nthree \n\nfour", false)).isEqualTo("One two\nthree \n\nfour");
    }

    @Test
    void the_space_goes_where_the_language_has_none() {
        assertThat(Flowed.join("日本 \n語", true)).isEqualTo("日本語");
    }

    @Test
    void quotes_are_joined_with_their_own_kind_alone() {
        assertThat(Flowed.join("> One \n> two \n>> three\nfour", false)).isEqualTo("> One two \n>> three\nfour");
    }

    @Test
    void a_signature_stays_below() {
        assertThat(Flowed.join("Bye \n-- \nAnn", false)).isEqualTo("Bye \n-- \nAnn");
    }

    @Test
    void what_was_moved_in_is_moved_back() {
        assertThat(Flowed.join(" From here\n  two", false)).isEqualTo("From here\n two");
    }
}
