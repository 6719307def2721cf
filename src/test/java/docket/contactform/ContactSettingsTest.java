package docket.contactform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.platform.StartRefused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Which sites can be named. */
class ContactSettingsTest {

    @Test
    void a_site_is_an_origin() {
        List<String> sites = List.of("https://www.example.com", "http://localhost:8000");

        assertThat(settings(sites).sites()).isEqualTo(sites);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "www.example.com", "https://www.example.com/", "https://a.example; script-src *"})
    void anything_else_is_refused_at_the_start(String site) {
        assertThatThrownBy(() -> settings(List.of(site)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(site);
    }

    private static ContactSettings settings(List<String> sites) {
        return new ContactSettings(3, DataSize.ofMegabytes(10), sites);
    }
}
