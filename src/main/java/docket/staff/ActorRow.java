package docket.staff;

import docket.events.Actor;
import docket.events.Origin;
import docket.events.Permission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What makes a person an actor.
 *
 * @param accountId the customer's account; null: it is of staff
 */
record ActorRow(
        long personId,
        String name,
        @Nullable Long accountId,
        boolean seesAccount,
        List<String> permissions,
        List<Long> departments) {

    Actor actor(Origin origin) {
        if (accountId != null) {
            return new Actor.Customer(accountId, personId, seesAccount, origin);
        }
        return staff(origin);
    }

    Actor.Staff staff(Origin origin) {
        Set<Permission> known = permissions.stream()
                .map(Permission::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return new Actor.Staff(personId, known, Set.copyOf(departments), origin);
    }
}
