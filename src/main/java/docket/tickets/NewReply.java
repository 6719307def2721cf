package docket.tickets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody sends to answer in a ticket, field by field as it came; null: absent. */
public record NewReply(@Nullable String title, @Nullable String content, List<Long> attachmentIds) {}
