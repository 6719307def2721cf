package docket.admin;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tickets of the example desk, as they stand in their file. */
class DemoStoriesTest {

    @Test
    void every_story_can_be_told() {
        List<DemoStory> stories = TestServer.part(DemoStories.class).read();

        assertThat(stories).hasSizeGreaterThan(10).allSatisfy(story -> {
            assertThat(story.account()).isIn("Example Games B.V.", "Backhaus Lindner GmbH", "Museum of Tides");
            assertThat(story.category()).isIn("Technical", "Network", "Invoices");
            assertThat(story.messages())
                    .allSatisfy(message -> assertThat(message.by()).isIn("customer", "staff", "note"));
        });
    }
}
