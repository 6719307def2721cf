package docket.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom a text calls by the name after an @. */
class MentionedTest {

    private static final List<Member> MEMBERS = List.of(
            new Member(1, "Ann Lee"),
            new Member(2, "Ann Lee Park"),
            new Member(3, "Ömer Öz"),
            new Member(4, "Jo Day"),
            new Member(5, "jo day"));

    @Test
    void a_full_name_calls_its_member_in_capitals_or_not() {
        assertThat(called("@Ann Lee, please look.")).containsExactly(1L);
        assertThat(called("please look, @ann lee")).containsExactly(1L);
        assertThat(called("(@ÖMER ÖZ's idea)")).containsExactly(3L);
        assertThat(called("@Ann Lee\n@Ömer Öz @Ann Lee")).containsExactlyInAnyOrder(1L, 3L);
    }

    @Test
    void the_longest_name_counts() {
        assertThat(called("@Ann Lee Park")).containsExactly(2L);
        assertThat(called("@Ann Lee Parker")).containsExactly(1L);
    }

    @Test
    void members_of_one_name_are_all_called() {
        assertThat(called("@Jo Day?")).containsExactlyInAnyOrder(4L, 5L);
    }

    @Test
    void what_is_no_name_of_a_member_calls_nobody() {
        assertThat(called("Ann Lee")).isEmpty();
        assertThat(called("@Ann Leeds")).isEmpty();
        assertThat(called("@Ann")).isEmpty();
        assertThat(called("@ Ann Lee @")).isEmpty();
        assertThat(called("write to info@ann lee")).isEmpty();
    }

    private static Set<Long> called(String text) {
        return Mentioned.in(text, MEMBERS);
    }
}
