package docket.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which Message-IDs of others may stand in our headers. */
class MailThreadTest {

    @Test
    void those_of_the_wild_do_with_brackets_or_without() {
        for (String id :
                List.of("CAF=abc+d_e.f@mail.gmail.com", "AM0PR04MB$12.3'4@eur.prod.outlook.com", "1.2@[192.0.2.1]")) {
            assertThat(MailThread.clean("<" + id + ">")).contains("<" + id + ">");
            assertThat(MailThread.clean(" " + id)).contains("<" + id + ">");
        }
    }

    @Test
    void what_could_be_more_than_one_word_does_not() {
        for (String id : List.of(
                "",
                "<>",
                "no-at",
                "<a@b> <c@d>",
                "<a@b\r\nBcc: c@d>",
                "<a b@c>",
                "<a\u00fc@b>",
                "<<a@b>>",
                "<" + "a".repeat(300) + "@b>",
                "<a@b@c>")) {
            assertThat(MailThread.clean(id)).as(id).isEmpty();
        }
    }
}
