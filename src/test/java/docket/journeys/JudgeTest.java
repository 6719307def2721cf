package docket.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import docket.journeys.Deed.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The judge of the crash test, tried on made-up histories: it finds what it is there to find. */
class JudgeTest {

    private final Ledger ledger = new Ledger();
    private final Deed upload = new Deed("upload", Kind.UPLOAD, 0, "abc", Map.of());
    private final Deed open = new Deed("open", Kind.OPEN, 0, "Text", Map.of(7L, "abc"));
    private final Deed reply = new Deed("reply", Kind.REPLY, 1, "More", Map.of());

    private final Found.Message opening = message("open", "Text", new Found.File(7, "abc"));
    private final Found.Message answer = message("reply", "More");

    JudgeTest() {
        List.of(upload, open, reply).forEach(deed -> {
            ledger.intend(deed);
            ledger.acknowledge(deed, deed.kind() == Kind.UPLOAD ? 7 : 1);
        });
    }

    @Test
    void a_history_in_which_all_is_there_once_is_clean() {
        assertThat(judge(opening, answer)).isEmpty();
    }

    @Test
    void what_was_acknowledged_and_is_not_there_is_found() {
        assertThat(findings(List.of())).hasSize(2).allMatch(line -> line.startsWith("lost"));
        assertThat(judge(opening)).singleElement().asString().startsWith("lost");
        assertThat(Judge.findings(ledger.entries(), tickets(opening, answer), Map.of()))
                .singleElement()
                .asString()
                .startsWith("lost");
    }

    @Test
    void what_is_there_twice_is_found() {
        assertThat(judge(opening, answer, answer)).anyMatch(line -> line.startsWith("there 2 times"));
        assertThat(Judge.findings(ledger.entries(), tickets(opening, answer), Map.of("upload", List.of(7L, 8L))))
                .anyMatch(line -> line.startsWith("there 2 times"));
    }

    @Test
    void another_text_place_or_file_is_found() {
        assertThat(judge(message("open", "Tex", new Found.File(7, "abc")), answer))
                .singleElement()
                .asString()
                .startsWith("another text");
        assertThat(judge(message("open", "Text", new Found.File(7, "abd")), answer))
                .singleElement()
                .asString()
                .startsWith("other files");
        assertThat(judge(answer, opening)).anyMatch(line -> line.startsWith("in the wrong place"));
    }

    @Test
    void what_was_refused_or_never_sent_and_is_there_is_found() {
        Deed refused = new Deed("refused", Kind.REPLY, 1, "No", Map.of());
        ledger.intend(refused);
        ledger.refuse(refused);
        assertThat(judge(opening, answer)).isEmpty();
        assertThat(judge(opening, answer, message("refused", "No"))).anyMatch(line -> line.startsWith("refused"));
        assertThat(judge(opening, answer, message("ghost", "Boo"))).contains("nobody sent ghost");
    }

    @Test
    void an_order_that_contradicts_the_answers_is_found() {
        Deed later = new Deed("later", Kind.REPLY, 1, "Last", Map.of());
        ledger.intend(later);
        ledger.acknowledge(later, 1);
        assertThat(judge(opening, answer, message("later", "Last"))).isEmpty();
        assertThat(judge(opening, message("later", "Last"), answer)).anyMatch(line -> line.startsWith("before"));
    }

    @Test
    void two_ids_for_one_key_and_a_deed_without_an_answer_are_found() {
        ledger.acknowledge(open, 2);
        ledger.intend(new Deed("hanging", Kind.REPLY, 1, "?", Map.of()));
        assertThat(judge(opening, answer))
                .anyMatch(line -> line.startsWith("one key"))
                .anyMatch(line -> line.startsWith("never answered"));
    }

    private List<String> judge(Found.Message... messages) {
        return findings(tickets(messages));
    }

    private List<String> findings(List<Found> tickets) {
        return Judge.findings(ledger.entries(), tickets, Map.of("upload", List.of(7L)));
    }

    private static List<Found> tickets(Found.Message... messages) {
        return List.of(new Found(1, messages.length, List.of(messages)));
    }

    private static Found.Message message(String title, String content, Found.File... files) {
        return new Found.Message(title, content, List.of(files));
    }
}
