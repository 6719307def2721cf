package docket.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff send to open a ticket for a customer, field by field as it came; null: absent. Names or ids are taken for
 * account, category, department and priority.
 *
 * @param account null: the person's, or none for a contact
 * @param person the requester's id; null: the account's API person
 * @param department null: the category's, else the default
 * @param priority null: the category's, the department's, else the default
 * @param assignee a member's id or e-mail address, or {@code me}; null: nobody
 */
public record NewStaffTicket(
        @Nullable String account,
        @Nullable Long person,
        @Nullable String title,
        @Nullable String content,
        @Nullable String category,
        @Nullable String department,
        @Nullable String priority,
        @Nullable String assignee,
        List<String> tags,
        List<Long> attachmentIds) {}
