package docket.peopleapi;

import docket.staff.StaffMember;
import docket.staffapi.Thing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member of staff, as the others see it. */
record StaffJson(
        long id,
        String name,
        String email,
        String role,
        List<String> departments,
        String language,
        String timeZone,
        Instant createdAt,
        @Nullable Instant disabledAt)
        implements Thing {

    static StaffJson of(StaffMember member) {
        return new StaffJson(
                member.id(),
                member.name(),
                member.email(),
                member.role(),
                member.departments(),
                member.language(),
                member.timeZone(),
                member.createdAt(),
                member.disabledAt());
    }
}
