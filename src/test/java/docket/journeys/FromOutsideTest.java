package docket.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import docket.TestServer;
import docket.chromium.Screen;
import docket.chromium.Window;
import docket.contactform.Forms;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody whom nobody knows writes by the contact form. */
class FromOutsideTest {

    private static final Pattern SENT = Pattern.compile("/contact/sent$");

    private final String word = "Rack" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String title = "Room in " + word;

    @Test
    void what_is_sent_twice_is_one_ticket_that_staff_see() {
        try (Window outside = Window.open(Screen.PHONE);
                Window inside = Window.open(Screen.WIDE).signIn(TestServer.staff())) {
            Page form = outside.go("/contact");
            fill(form);
            form.locator("#contact button").dblclick();
            assertThat(form).hasURL(SENT);
            form.reload();
            assertThat(form.getByText("We have your message.")).isVisible();

            Page list = inside.go("/console/find?q=" + word);
            assertThat(list.locator("#rows tr")).hasCount(1);
            list.locator("#rows a").click();
            assertThat(list.locator("#messages")).containsText("Do you have room for ten more machines?");
            assertThat(list.locator("#ticket-head")).containsText("Ann Lee");
        }
    }

    /** As people do, who take their time. */
    private void fill(Page form) {
        form.getByLabel("First name").fill("Ann");
        form.getByLabel("Last name").fill("Lee");
        form.getByLabel("E-mail address").fill("ann@example.com");
        form.getByLabel("Phone number").fill("+31 1234");
        form.getByLabel("Subject").fill(title);
        form.getByLabel("Topic").selectOption(TestServer.CATEGORY);
        form.getByLabel("Your message").fill("Do you have room for ten more machines?");
        form.locator("[name=stamp]")
                .evaluate("(field, stamp) => { field.value = stamp; }", Forms.stamp(Duration.ofMinutes(2)));
    }
}
