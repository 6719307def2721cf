package docket.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is left of a name that somebody sent. */
class FileNameTest {

    @Test
    void an_ordinary_name_stays() {
        assertThat(name("smart.txt")).isEqualTo("smart.txt");
        assertThat(name("a \"b\" 'c' <d>; e%2F.txt")).isEqualTo("a \"b\" 'c' <d>; e%2F.txt");
        assertThat(name("schön 漢字 😀.png")).isEqualTo("schön 漢字 😀.png");
        assertThat(name("...")).isEqualTo("...");
    }

    @Test
    void a_path_is_cut_off() {
        assertThat(name("../../etc/passwd")).isEqualTo("passwd");
        assertThat(name("C:\\Users\\me\\report.doc")).isEqualTo("report.doc");
        assertThat(name("a/b\\c")).isEqualTo("c");
        assertThat(name("a\n/b")).isEqualTo("b");
    }

    @Test
    void what_is_not_seen_is_stripped_before_anything_is_judged() {
        assertThat(name("\u200b.htaccess")).isEqualTo(".htaccess");
        assertThat(name("a\r\nSet-Cookie: b\0\u2028.txt")).isEqualTo("aSet-Cookie: b.txt");
        assertThat(name("invoice\u202efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(name("a\u2066b\u2069\ufeff.txt")).isEqualTo("ab.txt");
        assertThat(name("a\ud83db\ude00.txt")).isEqualTo("ab.txt");
        assertThat(name("\ud83d\u200b\ude00.txt")).isEqualTo(".txt");
        assertThat(FileName.of(".\u200b.")).isEmpty();
    }

    @Test
    void letters_are_composed() {
        assertThat(name("scho\u0308n")).isEqualTo("sch\u00f6n");
        assertThat(name("scho\u200b\u0308n")).isEqualTo("sch\u00f6n");
    }

    @Test
    void space_around_is_trimmed() {
        assertThat(name(" \u00a0a b\u3000")).isEqualTo("a b");
    }

    @Test
    void nothing_a_dot_or_two_is_no_name() {
        for (String none : List.of("", " ", ".", "..", " .. ", "a/", "a\\", "a/..", "\u200b", "\r\n", "\ud83d")) {
            assertThat(FileName.of(none)).as(none).isEmpty();
        }
    }

    @Test
    void a_long_name_keeps_its_extension() {
        assertThat(name("a".repeat(255))).hasSize(255);
        assertThat(name("a".repeat(1000) + ".jpeg")).hasSize(255).endsWith("aa.jpeg");
        assertThat(name("a".repeat(1000))).hasSize(255);
        assertThat(name("a." + "b".repeat(1000))).hasSize(255);
        assertThat(name("." + "b".repeat(1000))).hasSize(255);
        assertThat(name("😀".repeat(1000) + ".png")).isEqualTo("😀".repeat(251) + ".png");
    }

    @Test
    @Timeout(5)
    void a_huge_name_takes_no_time_to_speak_of() {
        assertThat(name("a" + " ".repeat(1_000_000) + "b.txt")).hasSize(255);
        assertThat(name("a/".repeat(1_000_000) + "b")).isEqualTo("b");
        assertThat(name("a" + "\u0301\u0323".repeat(1_000_000))).hasSizeLessThan(256);
    }

    @Test
    void a_name_that_was_made_once_is_made_the_same_again() {
        int[] nasty = {
            '/', '\\', '.', ' ', 'a', 'e', '\r', 0, 0x301, 0x308, 0x323, 0x200b, 0x200d, 0x202e, 0x2028, 0xd83d, 0xde00,
            0x1f600, 0x212b, 0x1100, 0x1161, 0x11a8, 0xe0001, 0x3000, 0xfe0f
        };
        Random random = new Random(27);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder sent = new StringBuilder();
            int length = i % 10 == 0 ? 300 : 8;
            random.ints(length, 0, nasty.length).forEach(at -> sent.appendCodePoint(nasty[at]));
            FileName.of(sent.toString())
                    .ifPresent(name -> assertThat(FileName.of(name.value())).contains(name));
        }
    }

    @Test
    void a_name_comes_from_normalising_only() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FileName("a/b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new FileName(".."));
    }

    private static String name(String sent) {
        return FileName.of(sent).orElseThrow().value();
    }
}
