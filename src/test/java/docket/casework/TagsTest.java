package docket.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.platform.Failure;
import docket.platform.Problems;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one form of a tag. */
class TagsTest {

    private final Problems problems = new Problems();

    @Test
    void words_that_look_alike_are_one_tag() {
        assertThat(Tags.check(List.of("Caf\u00e9 ", "cafe\u0301", "a"), problems))
                .containsExactly("a", "caf\u00e9");
        assertThatCode(problems::throwIfAny).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a,b", "a\u0000b", "a\nb"})
    void what_can_be_no_tag_is_refused(String word) {
        Tags.check(List.of(word), problems);

        assertThatThrownBy(problems::throwIfAny).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void neither_fifty_characters_nor_fifty_tags_are_too_many() {
        Tags.check(List.of("\ud83d\ude00".repeat(50)), problems);
        Tags.check(words(50), problems);
        assertThatCode(problems::throwIfAny).doesNotThrowAnyException();

        Tags.check(words(51), problems);
        assertThatThrownBy(problems::throwIfAny).isInstanceOf(Failure.Invalid.class);
    }

    private static List<String> words(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }
}
