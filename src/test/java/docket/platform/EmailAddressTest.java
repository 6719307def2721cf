package docket.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an e-mail address is. */
class EmailAddressTest {

    @Test
    void white_space_around_an_address_is_none_of_it() {
        assertThat(EmailAddress.of(" Ann@Example.com\n")).contains(new EmailAddress("Ann@Example.com"));
        assertThat(new EmailAddress("Ann@Example.com").key()).isEqualTo("ann@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "@example.com",
                "ann@",
                "Ann <ann@example.com>",
                "ann@example.com, bob@example.com",
                "$5-\\\n@example.com",
                "\"<eve@example.com>\"@example.com",
                "\"ann\r\nBcc: bob@example.com\"@example.com"
            })
    void what_is_none_is_refused(String sent) {
        assertThat(EmailAddress.of(sent)).isEmpty();
    }

    @Test
    void a_foreign_domain_is_found_by_both_of_its_names() {
        assertThat(new EmailAddress("Ann@Müller.example").keys())
                .contains("ann@müller.example", "ann@xn--mller-kva.example");
        assertThat(new EmailAddress("ann@xn--mller-kva.example").keys()).contains("ann@müller.example");
    }
}
