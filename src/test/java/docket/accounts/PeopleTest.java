package docket.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import docket.History;
import docket.TestServer;
import docket.events.Actor;
import docket.events.Origin;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.staff.Actors;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** People of accounts: added, changed, their addresses, disabled; and every change of them in the ledger. */
class PeopleTest {

    private static final Actor STAFF = TestServer.staff();
    private static final PersonForm ANN = new PersonForm("Ann Lee", null, null, null, false);

    private final People people = TestServer.part(People.class);
    private final Actor.Customer owner = TestServer.customer().actor();
    private final String address = "Ann." + owner.accountId() + "@example.com";

    @Test
    void a_person_has_what_was_asked_for_and_defaults_for_the_rest() {
        Person ann = people.get(STAFF, add(ANN));
        Person ben = people.get(STAFF, add(new PersonForm(" Ben ", "de", "Europe/Berlin", "admin", true)));

        assertThat(ann.form()).isEqualTo(new PersonForm("Ann Lee", "en", "UTC", "member", false));
        assertThat(ann.emails())
                .extracting(PersonEmail::address, PersonEmail::verifiedAt)
                .containsExactly(tuple(address, null));
        assertThat(ann.kind()).isEqualTo("customer");
        assertThat(ann.accountId()).isEqualTo(owner.accountId());
        assertThat(ben.form()).isEqualTo(new PersonForm("Ben", "de", "Europe/Berlin", "admin", true));
    }

    @Test
    void all_that_is_wrong_with_a_person_is_told_at_once() {
        PersonForm wrong = new PersonForm(" ", "tlh", "Mars/Olympus", "king", false);

        assertThatThrownBy(() -> people.add(STAFF, owner.accountId(), wrong, List.of("ann")))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::property)
                                .containsExactly("name", "language", "timeZone", "role", "emails"));
        assertThatThrownBy(() -> people.add(STAFF, owner.accountId(), ANN, List.of()))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        e -> assertThat(e.problems()).containsExactly(new Problem("emails", "is required")));
        for (Long none : Arrays.asList(Long.MAX_VALUE, null)) {
            assertThatThrownBy(() -> people.add(STAFF, none, ANN, List.of(address)))
                    .isInstanceOfSatisfying(
                            Failure.Invalid.class,
                            e -> assertThat(e.problems())
                                    .extracting(Problem::property)
                                    .containsExactly("accountId"));
        }
    }

    @Test
    void each_change_is_in_the_ledger_and_an_act_that_changes_nothing_is_not() {
        long id = add(ANN);
        people.change(STAFF, id, now -> new PersonForm("Ann Li", "de", now.timeZone(), "admin", true));
        people.change(STAFF, id, Person::form);
        people.addEmail(STAFF, id, "second." + address, Expected.any());
        people.addEmail(STAFF, id, "SECOND." + address, Expected.any());
        people.removeEmail(STAFF, id, emailId(id, "second." + address), Expected.any());
        people.disable(STAFF, id, Expected.any());
        people.disable(STAFF, id, Expected.any());
        people.enable(STAFF, id, Expected.any());
        people.enable(STAFF, id, Expected.any());

        assertThat(History.of("person", id))
                .containsExactly(
                        "person.added",
                        "person.changed",
                        "person.email-added",
                        "person.email-removed",
                        "person.disabled",
                        "person.enabled");
        assertThat(History.isUnbroken("person", id)).isTrue();
        assertThat(people.get(STAFF, id).form()).isEqualTo(new PersonForm("Ann Li", "de", "UTC", "admin", true));
    }

    @Test
    void a_disabled_person_is_shut_out_until_enabled() {
        Actors actors = TestServer.part(Actors.class);
        long id = add(ANN);

        people.disable(STAFF, id, Expected.any());
        assertThat(actors.find(id, Origin.COMMAND)).isEmpty();

        people.enable(STAFF, id, Expected.any());
        assertThat(actors.find(id, Origin.COMMAND)).isPresent();
    }

    @Test
    void the_last_proved_address_stays_and_others_go() {
        long id = add(ANN);
        people.addEmail(STAFF, id, "second." + address, Expected.any());
        prove(id);

        long first = emailId(id, address);
        people.removeEmail(STAFF, id, first, Expected.any());

        assertThatThrownBy(() -> people.removeEmail(STAFF, id, emailId(id, "second." + address), Expected.any()))
                .isInstanceOf(LastAddress.class);
        people.addEmail(STAFF, id, address, Expected.any());
        people.removeEmail(STAFF, id, emailId(id, address), Expected.any());
        assertThat(people.get(STAFF, id).emails())
                .extracting(PersonEmail::address)
                .containsExactly("second." + address);
        assertThatThrownBy(() -> people.removeEmail(STAFF, id, first, Expected.any()))
                .isInstanceOf(Failure.NotFound.class);
        for (String none : Arrays.asList("ann", null)) {
            assertThatThrownBy(() -> people.addEmail(STAFF, id, none, Expected.any()))
                    .isInstanceOf(Failure.Invalid.class);
        }
    }

    private long emailId(long id, String wanted) {
        return people.get(STAFF, id).emails().stream()
                .filter(email -> email.address().equals(wanted))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void prove(long id) {
        TestServer.part(Jdbi.class)
                .useHandle(handle ->
                        handle.execute("UPDATE person_email SET verified_at = created_at WHERE person_id = ?", id));
    }

    @Test
    void the_list_is_narrowed_by_account_address_name_and_state() {
        long ann = add(ANN);
        long ben = add(new PersonForm("Ben " + address, null, null, null, false));
        people.disable(STAFF, ben, Expected.any());

        assertThat(found(new PersonFilter(owner.accountId(), null, null, null)))
                .containsExactly(owner.personId(), ann, ben);
        assertThat(found(new PersonFilter(null, address.toUpperCase(Locale.ROOT), null, null)))
                .containsExactly(ann, ben);
        assertThat(found(new PersonFilter(null, null, "bEN " + address, null))).containsExactly(ben);
        assertThat(found(new PersonFilter(owner.accountId(), null, null, true))).containsExactly(ben);
        assertThat(found(new PersonFilter(owner.accountId(), "nobody", null, null)))
                .isEmpty();
        assertThat(people.list(STAFF, new PersonFilter(null, null, null, null), ann, 1))
                .extracting(Person::id)
                .containsExactly(ben);
    }

    private List<Long> found(PersonFilter filter) {
        return people.list(STAFF, filter, 0, 10).stream().map(Person::id).toList();
    }

    @Test
    void an_account_s_api_person_is_seen_and_can_not_be_changed() {
        long speaker = owner.personId();

        assertThat(people.get(STAFF, speaker).kind()).isEqualTo("api");
        assertThatThrownBy(() -> people.change(STAFF, speaker, now -> ANN)).isInstanceOf(ApiPersonFixed.class);
        assertThatThrownBy(() -> people.disable(STAFF, speaker, Expected.any())).isInstanceOf(ApiPersonFixed.class);
        assertThatThrownBy(() -> people.addEmail(STAFF, speaker, address, Expected.any()))
                .isInstanceOf(ApiPersonFixed.class);
    }

    @Test
    void only_who_manages_accounts_changes_their_people_and_staff_are_none_of_them() {
        Actor agent = TestServer.staff("agent");
        long id = add(ANN);

        for (Actor actor : List.of(agent, owner)) {
            assertThatThrownBy(() -> people.add(actor, owner.accountId(), ANN, List.of(address)))
                    .isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> people.change(actor, id, now -> ANN)).isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> people.addEmail(actor, id, address, Expected.any()))
                    .isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> people.removeEmail(actor, id, 1, Expected.any()))
                    .isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> people.disable(actor, id, Expected.any())).isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> people.enable(actor, id, Expected.any())).isInstanceOf(Failure.Forbidden.class);
        }
        assertThat(people.get(agent, id).id()).isEqualTo(id);
        assertThatThrownBy(() -> people.get(owner, id)).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> people.list(owner, new PersonFilter(null, null, null, null), 0, 1))
                .isInstanceOf(Failure.Forbidden.class);
        long member = TestServer.staff().personId();
        assertThatThrownBy(() -> people.get(STAFF, member)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> people.disable(STAFF, member, Expected.any())).isInstanceOf(Failure.NotFound.class);
    }

    private long add(PersonForm form) {
        return people.add(STAFF, owner.accountId(), form, List.of(address));
    }
}
