package docket.departments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.History;
import docket.TestServer;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.events.Permission;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.NameTaken;
import docket.platform.Problem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Canned texts: seen by those who work in their department, changed by those who may, retired. */
class CannedTextsTest {

    private static final Actor SUPERVISOR = TestServer.staff();

    private final CannedTexts texts = TestServer.part(CannedTexts.class);
    private final Departments departments = TestServer.part(Departments.class);
    private final String id = UUID.randomUUID().toString();
    private final String sales = "Sales " + id;
    private final long salesId = departments.add(TestServer.SYSTEM, new DepartmentForm(sales, null, false));
    private final long forAll = texts.add(SUPERVISOR, new CannedTextForm("Thanks " + id, "Thank you.\n\tA", null));
    private final long forSales = texts.add(SUPERVISOR, new CannedTextForm("Offer " + id, "Here it is.", sales));

    @Test
    void a_text_is_seen_by_those_who_work_in_its_department() {
        Actor seller = TestServer.staff("agent", sales);
        Actor supporter = TestServer.staff("agent", TestServer.DEPARTMENT);

        assertThat(ids(texts.list(seller))).contains(forAll, forSales);
        assertThat(ids(texts.list(supporter))).contains(forAll).doesNotContain(forSales);
        assertThat(ids(texts.list(SUPERVISOR))).contains(forAll, forSales);
        assertThat(texts.get(seller, forSales))
                .isEqualTo(new CannedText(forSales, "Offer " + id, "Here it is.", sales, null));
        assertThatThrownBy(() -> texts.get(supporter, forSales)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> texts.list(TestServer.customer().actor())).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void a_retired_text_is_in_the_whole_list_only() {
        texts.retire(SUPERVISOR, forSales, Expected.any());

        assertThat(ids(texts.list(SUPERVISOR))).doesNotContain(forSales);
        assertThat(ids(texts.listAll(SUPERVISOR))).contains(forSales);
    }

    private static List<Long> ids(List<CannedText> texts) {
        return texts.stream().map(CannedText::id).toList();
    }

    @Test
    void each_change_is_in_the_ledger_and_an_act_that_changes_nothing_is_not() {
        texts.change(SUPERVISOR, forAll, now -> new CannedTextForm(now.name(), "Thanks.", sales));
        texts.change(SUPERVISOR, forAll, CannedText::form);
        texts.retire(SUPERVISOR, forAll, Expected.any());
        texts.retire(SUPERVISOR, forAll, Expected.any());
        texts.reinstate(SUPERVISOR, forAll, Expected.any());

        assertThat(History.of("canned-text", forAll))
                .containsExactly(
                        "canned-text.added", "canned-text.changed", "canned-text.retired", "canned-text.reinstated");
        assertThat(History.isUnbroken("canned-text", forAll)).isTrue();
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_a_name_is_one_text_s_only() {
        assertThatThrownBy(() -> texts.add(SUPERVISOR, new CannedTextForm(null, " ", "nowhere")))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::property)
                                .containsExactly("name", "content", "department"));
        for (String wrong : List.of("a\0b", "ä".repeat(512 * 1024 + 1))) {
            assertThatThrownBy(() -> texts.change(
                            SUPERVISOR, forAll, now -> new CannedTextForm(now.name(), wrong, now.department())))
                    .isInstanceOf(Failure.Invalid.class);
        }
        assertThatThrownBy(() -> texts.change(
                        SUPERVISOR, forAll, now -> new CannedTextForm("Offer " + id, now.content(), now.department())))
                .isInstanceOf(NameTaken.class);
    }

    @Test
    void only_who_manages_texts_changes_them_and_only_those_that_they_see() {
        Actor agent = TestServer.staff("agent", sales);
        Actor editor = new Actor.Staff(
                1, Set.of(Permission.TEXTS_MANAGE), Set.of(salesId), new Origin(Channel.CONSOLE, null, null, null));
        long elsewhere = texts.add(SUPERVISOR, new CannedTextForm("Help " + id, "Help.", TestServer.DEPARTMENT));

        assertThatThrownBy(() -> texts.retire(agent, forAll, Expected.any())).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> texts.reinstate(agent, forAll, Expected.any())).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> texts.change(agent, forAll, CannedText::form)).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> texts.add(agent, new CannedTextForm("No " + id, "No.", null)))
                .isInstanceOf(Failure.Forbidden.class);

        assertThatThrownBy(() -> texts.retire(editor, elsewhere, Expected.any()))
                .isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> texts.add(editor, new CannedTextForm("Tip " + id, "Tip.", TestServer.DEPARTMENT)))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        e -> assertThat(e.problems().getFirst().property()).isEqualTo("department"));
        texts.retire(editor, forSales, Expected.any());
        assertThat(texts.get(editor, forSales).retiredAt()).isNotNull();
    }
}
