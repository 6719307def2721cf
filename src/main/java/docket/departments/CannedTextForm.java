package docket.departments;

import docket.platform.Names;
import docket.platform.Problems;
import docket.platform.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a canned text is to be like.
 *
 * @param content plain text, at most 1 MiB of UTF-8
 * @param department by name or id; null: it is for all
 */
public record CannedTextForm(
        @Nullable String name,
        @Nullable String content,
        @Nullable String department) {

    private static final long LONGEST = 1024 * 1024;

    String checkedName(Problems problems) {
        return Names.check(problems, "name", name);
    }

    String checkedContent(Problems problems) {
        if (content == null || content.isBlank()) {
            problems.add("content", Problems.REQUIRED);
            return "";
        }
        Texts.check(problems, "content", content, LONGEST);
        return content;
    }
}
