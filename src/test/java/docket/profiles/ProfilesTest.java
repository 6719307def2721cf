package docket.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.events.Actor;
import docket.platform.Failure;
import docket.platform.Problem;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** How people change what they say of themselves. */
class ProfilesTest {

    private final Profiles profiles = TestServer.part(Profiles.class);

    @Test
    void a_member_begins_with_what_all_begin_with() {
        assertThat(profiles.get(TestServer.staff()))
                .isEqualTo(new Profile("Anna Meyer", "en", "UTC", "auto", "", "each"));
    }

    @Test
    void a_member_changes_all_of_it() {
        Actor.Staff anna = TestServer.staff();

        profiles.change(
                anna, new ProfileForm("Anna Maria Meyer", "de", "Europe/Vienna", "dark", "Anna\nSupport ", "digest"));

        assertThat(profiles.get(anna))
                .isEqualTo(new Profile("Anna Maria Meyer", "de", "Europe/Vienna", "dark", "Anna\nSupport", "digest"));
    }

    @Test
    void a_customer_has_neither_signature_nor_notices() {
        Actor.Customer customer = TestServer.customer().actor();

        profiles.change(customer, new ProfileForm("Bob", "de", "Europe/Berlin", "light", "Regards", "none"));

        assertThat(profiles.get(customer)).isEqualTo(new Profile("Bob", "de", "Europe/Berlin", "light", null, null));
    }

    @Test
    void every_field_that_is_wrong_is_named() {
        ProfileForm form = new ProfileForm(" ", "xx", "Mars/Base", "pink", "a\u0000", "often");

        assertThatThrownBy(() -> profiles.change(TestServer.staff(), form))
                .asInstanceOf(InstanceOfAssertFactories.type(Failure.Invalid.class))
                .extracting(Failure.Invalid::problems, InstanceOfAssertFactories.list(Problem.class))
                .extracting(Problem::property)
                .containsExactly("name", "language", "timeZone", "theme", "signature", "notices");
    }

    @Test
    void only_people_have_one() {
        assertThatThrownBy(() -> profiles.get(TestServer.SYSTEM)).isInstanceOf(Failure.Forbidden.class);
    }
}
