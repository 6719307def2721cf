package docket.tickets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client sends to open a ticket, field by field as it came; null: absent. */
public record NewTicket(
        @Nullable String title,
        @Nullable String content,
        @Nullable String category,
        @Nullable String department,
        @Nullable String emailCc,
        @Nullable String emailTo,
        List<Long> attachmentIds) {}
