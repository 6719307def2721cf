package docket.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.platform.StartRefused;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings that can't work are refused at the start, in words that name the setting. */
class SmtpSettingsTest {

    private static SmtpSettings settings(
            @Nullable String from, @Nullable String username, @Nullable String password, boolean tls) {
        return new SmtpSettings("mail.example", null, username, password, SmtpSettings.StartTls.OFF, tls, from, null);
    }

    @Test
    void they_are_read_by_the_names_of_the_readme() {
        Map<String, String> given = Map.of(
                "docket.smtp.host", "mail.example",
                "docket.smtp.from", "a@desk.example",
                "docket.smtp.starttls", "off",
                "docket.smtp.implicit-tls", "true",
                "docket.smtp.hello-name", "desk.example");
        SmtpSettings settings = new Binder(new MapConfigurationPropertySource(given))
                .bind("docket.smtp", SmtpSettings.class)
                .get();

        assertThat(settings.starttls()).isEqualTo(SmtpSettings.StartTls.OFF);
        assertThat(settings.implicitTls()).isTrue();
        assertThat(settings.helloName()).isEqualTo("desk.example");
        assertThat(new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("docket.smtp", SmtpSettings.class)
                        .host())
                .isNull();
    }

    @Test
    void the_port_goes_with_the_kind_of_tls() {
        assertThat(settings("a@desk.example", null, null, false).portOrUsual()).isEqualTo(587);
        assertThat(settings("a@desk.example", null, null, true).portOrUsual()).isEqualTo(465);
    }

    @Test
    void a_sender_is_an_address_with_or_without_a_name() {
        assertThat(settings("Support <a@desk.example>", "desk", "word", true).from())
                .isNotNull();
        for (String wrong : new String[] {
            null, "", "support", "a@desk.example, b@desk.example", "a@desk.example\r\nBcc: b@c.example"
        }) {
            assertThatThrownBy(() -> settings(wrong, null, null, true))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("DOCKET_SMTP_FROM");
        }
    }

    @Test
    void user_and_password_go_together_and_never_in_clear() {
        assertThatThrownBy(() -> settings("a@desk.example", "desk", null, true))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("DOCKET_SMTP_PASSWORD");
        assertThatThrownBy(() -> settings("a@desk.example", "desk", "word", false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("DOCKET_SMTP_STARTTLS");
    }
}
