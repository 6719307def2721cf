package docket.peopleapi;

import docket.accounts.Person;
import docket.accounts.PersonEmail;
import docket.staffapi.Thing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person of an account, as staff see it. */
record PersonJson(
        long id,
        long accountId,
        String kind,
        String name,
        List<Email> emails,
        String language,
        String timeZone,
        @Nullable String role,
        boolean seesAccount,
        Instant createdAt,
        @Nullable Instant disabledAt)
        implements Thing {

    static PersonJson of(Person person) {
        return new PersonJson(
                person.id(),
                person.accountId(),
                person.kind(),
                person.name(),
                person.emails().stream().map(Email::of).toList(),
                person.language(),
                person.timeZone(),
                person.role(),
                person.seesAccount(),
                person.createdAt(),
                person.disabledAt());
    }

    /** An address that the person claims. */
    record Email(long id, String address, @Nullable Instant verifiedAt) {

        private static Email of(PersonEmail email) {
            return new Email(email.id(), email.address(), email.verifiedAt());
        }
    }
}
