package docket.staff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works on tickets.
 *
 * @param id the person's
 * @param email the address that the person signs in with
 * @param departments names of those whose tickets the person works on
 * @param disabledAt null: the person may sign in
 */
public record StaffMember(
        long id,
        String name,
        String email,
        String role,
        List<String> departments,
        Instant createdAt,
        @Nullable Instant disabledAt) {}
