package docket.queues;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter on tickets, such as one account's, value by value: what is not said narrows nothing. */
public final class Filter {

    private final List<String> account;
    private List<String> department = List.of();
    private List<String> category = List.of();
    private List<String> assignee = List.of();
    private List<String> status = List.of();
    private List<String> turn = List.of();
    private List<String> priority = List.of();
    private List<String> tag = List.of();
    private List<Long> person = List.of();
    private @Nullable Instant createdFrom;
    private @Nullable Instant createdBefore;
    private @Nullable Instant updatedFrom;
    private @Nullable Instant updatedBefore;
    private @Nullable Boolean snoozed;
    private boolean spam;
    private boolean mentioned;

    /** On all accounts. */
    public Filter() {
        this.account = List.of();
    }

    public Filter(String account) {
        this.account = List.of(account);
    }

    public TicketFilter filter() {
        return new TicketFilter(
                department,
                category,
                assignee,
                status,
                turn,
                priority,
                tag,
                account,
                person,
                createdFrom,
                createdBefore,
                updatedFrom,
                updatedBefore,
                snoozed,
                spam,
                mentioned);
    }

    public TicketList list(TicketOrder order, @Nullable Place after, int limit) {
        return new TicketList(filter(), order, after, limit);
    }

    public Filter department(String... names) {
        department = List.of(names);
        return this;
    }

    public Filter category(String... names) {
        category = List.of(names);
        return this;
    }

    public Filter assignee(String... members) {
        assignee = List.of(members);
        return this;
    }

    public Filter status(String... words) {
        status = List.of(words);
        return this;
    }

    public Filter turn(String... words) {
        turn = List.of(words);
        return this;
    }

    public Filter priority(String... names) {
        priority = List.of(names);
        return this;
    }

    public Filter tag(String... words) {
        tag = List.of(words);
        return this;
    }

    public Filter person(long id) {
        person = List.of(id);
        return this;
    }

    public Filter created(@Nullable Instant from, @Nullable Instant before) {
        createdFrom = from;
        createdBefore = before;
        return this;
    }

    public Filter updated(@Nullable Instant from, @Nullable Instant before) {
        updatedFrom = from;
        updatedBefore = before;
        return this;
    }

    public Filter snoozed(boolean value) {
        snoozed = value;
        return this;
    }

    public Filter spam() {
        spam = true;
        return this;
    }

    public Filter mentioned() {
        mentioned = true;
        return this;
    }
}
