package docket.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What staff send to write down something for each other, field by field as it came; null: absent. */
public record NewNote(@Nullable String content, List<Long> attachmentIds) {}
