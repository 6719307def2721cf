package docket.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket of the example desk, of {@code resources/demo/stories.json}.
 *
 * @param messages what came after the opening, in order
 * @param assignee a member's address; null: nobody
 * @param snoozedHours for how long it is put off; null: it is not
 * @param closed null: it is open
 */
record DemoStory(
        String account,
        String title,
        String opening,
        String category,
        List<Message> messages,
        @Nullable String assignee,
        List<String> tags,
        @Nullable Integer snoozedHours,
        @Nullable Boolean closed) {

    /**
     * A message of it.
     *
     * @param by {@code customer}, {@code staff}, or {@code note}: of staff for staff
     */
    record Message(String by, String text) {}
}
