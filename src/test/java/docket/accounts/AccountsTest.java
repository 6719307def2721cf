package docket.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.History;
import docket.TestServer;
import docket.Together;
import docket.events.Actor;
import docket.events.Origin;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.NameTaken;
import docket.staff.Actors;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Accounts: named, found, retired and reinstated, and every change of them in the ledger. */
class AccountsTest {

    private static final Actor STAFF = TestServer.staff();

    private final Accounts accounts = TestServer.part(Accounts.class);
    private final TestServer.Customer customer = TestServer.customer();
    private final long id = customer.actor().accountId();
    private final String name = customer.account();

    @Test
    void a_renamed_account_is_found_by_its_new_name_and_its_api_person_bears_it() {
        Account renamed = accounts.rename(STAFF, id, now -> " New " + now.name());

        assertThat(renamed.name()).isEqualTo("New " + name);
        assertThat(accounts.get("New " + name)).isEqualTo(renamed);
        assertThat(accounts.get(String.valueOf(id))).isEqualTo(renamed);
        assertThatThrownBy(() -> accounts.get(name)).isInstanceOf(Failure.NotFound.class);
        assertThat(TestServer.part(People.class)
                        .get(STAFF, customer.actor().personId())
                        .name())
                .isEqualTo("New " + name);
    }

    @Test
    void each_change_is_in_the_ledger_and_an_act_that_changes_nothing_is_not() {
        accounts.rename(STAFF, id, now -> "Other " + name);
        accounts.rename(STAFF, id, Account::name);
        accounts.retire(STAFF, id, Expected.any());
        accounts.retire(STAFF, id, Expected.any());
        accounts.reinstate(STAFF, id, Expected.any());
        accounts.reinstate(STAFF, id, Expected.any());

        assertThat(History.of("account", id))
                .containsExactly("account.added", "account.renamed", "account.retired", "account.reinstated");
        assertThat(History.isUnbroken("account", id)).isTrue();
    }

    @Test
    void a_retired_account_s_people_and_programs_are_shut_out_until_it_is_reinstated() {
        Actors actors = TestServer.part(Actors.class);
        long speaker = customer.actor().personId();

        accounts.retire(STAFF, id, Expected.any());
        assertThat(actors.find(speaker, Origin.COMMAND)).isEmpty();

        accounts.reinstate(STAFF, id, Expected.any());
        assertThat(actors.find(speaker, Origin.COMMAND)).isPresent();
    }

    @Test
    void a_name_is_one_account_s_only_however_many_ask_at_once() throws Exception {
        assertThatThrownBy(() ->
                        accounts.rename(STAFF, TestServer.customer().actor().accountId(), now -> name))
                .isInstanceOf(NameTaken.class);

        List<Callable<Boolean>> askers = IntStream.range(0, 4)
                .mapToObj(i -> TestServer.customer().actor().accountId())
                .map(other -> (Callable<Boolean>) () -> takes(other, "Wanted by all of " + name))
                .toList();

        assertThat(Together.run(askers)).containsOnlyOnce(true);
    }

    private boolean takes(long account, String wanted) {
        try {
            accounts.rename(STAFF, account, now -> wanted);
            return true;
        } catch (NameTaken e) {
            return false;
        }
    }

    @Test
    void what_can_be_no_name_is_refused() {
        for (String wrong : List.of("", " ", "a\nb", "x".repeat(201))) {
            assertThatThrownBy(() -> accounts.rename(STAFF, id, now -> wrong))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            Failure.Invalid.class,
                            e -> assertThat(e.problems().getFirst().property()).isEqualTo("name"));
        }
    }

    @Test
    void the_list_goes_on_after_an_id_and_is_narrowed_by_what_is_asked_for() {
        long second = accounts.add(STAFF, "Second of " + name);
        accounts.retire(STAFF, second, Expected.any());

        assertThat(accounts.list(STAFF, new AccountFilter(null, null), id - 1, 1))
                .extracting(Account::id)
                .containsExactly(id);
        assertThat(accounts.list(STAFF, new AccountFilter("COND OF " + name.toUpperCase(Locale.ROOT), null), 0, 10))
                .extracting(Account::id)
                .containsExactly(second);
        assertThat(accounts.list(STAFF, new AccountFilter(null, true), id, 10))
                .extracting(Account::id)
                .contains(second);
        assertThat(accounts.list(STAFF, new AccountFilter("of " + name, false), 0, 10))
                .isEmpty();
        assertThat(accounts.list(STAFF, new AccountFilter("_f " + name, null), 0, 10))
                .as("what it contains is no pattern")
                .isEmpty();
    }

    @Test
    void only_who_manages_accounts_changes_them_and_customers_see_no_list_of_them() {
        Actor agent = TestServer.staff("agent");
        Actor owner = customer.actor();

        for (Actor actor : List.of(agent, owner, new Actor.Site(1L, Origin.JOB), new Actor.Guest(1, Origin.JOB))) {
            assertThatThrownBy(() -> accounts.add(actor, "No " + name)).isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> accounts.rename(actor, id, now -> "No")).isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> accounts.retire(actor, id, Expected.any())).isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> accounts.reinstate(actor, id, Expected.any()))
                    .isInstanceOf(Failure.Forbidden.class);
        }
        assertThat(accounts.list(agent, new AccountFilter(name, null), 0, 1)).isNotEmpty();
        for (Actor actor : List.of(owner, new Actor.Site(1L, Origin.JOB), new Actor.Guest(1, Origin.JOB))) {
            assertThatThrownBy(() -> accounts.list(actor, new AccountFilter(null, null), 0, 1))
                    .isInstanceOf(Failure.Forbidden.class);
        }
        assertThatThrownBy(() -> accounts.retire(STAFF, Long.MAX_VALUE, Expected.any()))
                .isInstanceOf(Failure.NotFound.class);
    }
}
