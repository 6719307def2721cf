package docket.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change of a ticket, field by field: what is not said is not sent. */
public final class Sent {

    private Change<String> account = Change.none();
    private Change<Long> person = Change.none();
    private Change<String> assignee = Change.none();
    private Change<String> priority = Change.none();
    private Change<String> category = Change.none();
    private Change<String> department = Change.none();
    private Change<List<String>> tags = Change.none();
    private Change<Instant> snoozedUntil = Change.none();
    private Change<String> status = Change.none();

    public TicketChange form() {
        return new TicketChange(account, person, assignee, priority, category, department, tags, snoozedUntil, status);
    }

    public Sent account(@Nullable String value) {
        account = Change.to(value);
        return this;
    }

    public Sent person(@Nullable Long value) {
        person = Change.to(value);
        return this;
    }

    public Sent assignee(@Nullable String value) {
        assignee = Change.to(value);
        return this;
    }

    public Sent priority(@Nullable String value) {
        priority = Change.to(value);
        return this;
    }

    public Sent category(@Nullable String value) {
        category = Change.to(value);
        return this;
    }

    public Sent department(@Nullable String value) {
        department = Change.to(value);
        return this;
    }

    public Sent tags(@Nullable List<String> value) {
        tags = Change.to(value);
        return this;
    }

    public Sent snoozedUntil(@Nullable Instant value) {
        snoozedUntil = Change.to(value);
        return this;
    }

    public Sent status(@Nullable String value) {
        status = Change.to(value);
        return this;
    }
}
