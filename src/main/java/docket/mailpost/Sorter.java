package docket.mailpost;

import docket.departments.Categories;
import docket.departments.Category;
import docket.departments.Departments;
import docket.departments.Sorting;
import docket.mailboxes.Mailbox;
import docket.mailin.MailInSettings;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sorts the ticket of a mail: as its mailbox says, else as the settings do. */
@Component
public class Sorter {

    private final Departments departments;
    private final Categories categories;
    private final MailInSettings settings;

    Sorter(Departments departments, Categories categories, MailInSettings settings) {
        this.departments = departments;
        this.categories = categories;
        this.settings = settings;
    }

    /** Empty where the desk has no category yet. */
    public Optional<Sorting> sort(@Nullable Mailbox mailbox) {
        if (mailbox != null) {
            return Optional.of(departments.sortByIds(mailbox.categoryId(), mailbox.departmentId()));
        }
        return Optional.ofNullable(settings.category())
                .map(departments::sortByCategory)
                .filter(sorting -> sorting.categoryId() != null)
                .or(this::byOldest);
    }

    private Optional<Sorting> byOldest() {
        return categories.list().stream()
                .findFirst()
                .map(Category::name)
                .map(Objects::requireNonNull)
                .map(departments::sortByCategory);
    }
}
