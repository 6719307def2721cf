package docket.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.History;
import docket.TestServer;
import docket.casework.Cases;
import docket.events.Actor;
import docket.platform.Failure;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views: seen by their owner or by all, changed by their owner or by those who set up the desk. */
@Tag("postgres15")
class ViewsTest {

    private static final String QUERY = "queue=all&tag=disk%20%C3%A9&sort=-createdAt";

    private final Views views = TestServer.part(Views.class);
    private final Actor.Staff anna = Cases.agent();
    private final Actor.Staff colleague = Cases.agent();
    private final String name = "Disks " + UUID.randomUUID();

    @Test
    void a_view_is_its_owners_until_it_is_shared() {
        View own = views.add(anna, new ViewForm(" " + name + " ", QUERY, false));

        assertThat(own).isEqualTo(new View(own.id(), anna.personId(), "Anna Meyer", name, QUERY, false));
        assertThat(views.get(anna, own.id())).isEqualTo(own);
        assertThat(views.list(colleague)).doesNotContain(own);
        assertThatThrownBy(() -> views.get(colleague, own.id())).isInstanceOf(Failure.NotFound.class);

        views.change(anna, own.id(), new ViewForm(name, QUERY, true));
        assertThat(views.get(colleague, own.id()).shared()).isTrue();
        assertThat(views.list(colleague)).contains(views.get(anna, own.id()));
    }

    @Test
    void they_are_listed_by_name() {
        views.add(anna, new ViewForm("b " + name, "", false));
        views.add(anna, new ViewForm("A " + name, "", false));
        views.add(anna, new ViewForm("C " + name, "", false));

        assertThat(views.list(anna))
                .filteredOn(view -> view.ownerId() == anna.personId())
                .extracting(View::name)
                .containsExactly("A " + name, "b " + name, "C " + name);
    }

    @Test
    void another_members_view_is_changed_by_those_only_who_set_up_the_desk() {
        long shared = views.add(anna, new ViewForm(name, QUERY, true)).id();
        long own = views.add(anna, new ViewForm(name, QUERY, false)).id();
        Actor.Staff admin = TestServer.staff("admin");

        assertThatThrownBy(() -> views.change(colleague, shared, new ViewForm("Mine", QUERY, true)))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> views.remove(colleague, shared)).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> views.change(admin, own, new ViewForm("Mine", QUERY, true)))
                .isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> views.remove(admin, own)).isInstanceOf(Failure.NotFound.class);

        views.change(admin, shared, new ViewForm("Ours " + name, QUERY, true));
        assertThat(views.get(anna, shared).name()).isEqualTo("Ours " + name);
        assertThat(views.get(anna, shared).ownerId()).isEqualTo(anna.personId());
        views.remove(admin, shared);
        assertThatThrownBy(() -> views.get(anna, shared)).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void each_change_is_in_the_ledger_and_one_that_changes_nothing_is_not() {
        long id = views.add(anna, new ViewForm(name, QUERY, false)).id();
        views.change(anna, id, new ViewForm(name, QUERY, false));
        views.change(anna, id, new ViewForm(name, "queue=mine", false));
        views.remove(anna, id);

        assertThat(History.of("view", id)).containsExactly("view.added", "view.changed", "view.removed");
        assertThat(History.isUnbroken("view", id)).isTrue();
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        long id = views.add(anna, new ViewForm(name, QUERY, false)).id();

        assertThat(Cases.wrongFields(() -> views.add(anna, new ViewForm(" ", null, false))))
                .containsExactly("name", "query");
        for (String wrong : List.of("x".repeat(101), "a\nb")) {
            assertThat(Cases.wrongFields(() -> views.change(anna, id, new ViewForm(wrong, QUERY, false))))
                    .containsExactly("name");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\r\nb", "a#b", "\"><script>", "é", "\u0000"})
    void a_query_is_what_an_address_can_have(String query) {
        assertThat(Cases.wrongFields(() -> views.add(anna, new ViewForm(name, query, false))))
                .containsExactly("query");
    }

    @Test
    void names_and_queries_have_an_end() {
        views.add(anna, new ViewForm("\uD83D\uDE00".repeat(100), "q".repeat(2000), false));

        assertThat(Cases.wrongFields(() -> views.add(anna, new ViewForm(name, "q".repeat(2001), false))))
                .containsExactly("query");
    }
}
