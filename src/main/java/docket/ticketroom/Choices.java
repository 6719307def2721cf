package docket.ticketroom;

import docket.accounts.Person;
import docket.casework.Member;
import docket.departments.CannedText;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen for a ticket: names of what is in use, members who see it, people of its account.
 *
 * @param colleagues all but the reader
 * @param texts those for the ticket's department and for all
 */
public record Choices(
        List<String> departments,
        List<String> categories,
        List<String> priorities,
        List<Member> colleagues,
        List<Person> people,
        List<CannedText> texts) {

    /** The names, and that of what is chosen now, which may be retired. */
    public static List<String> with(List<String> names, @Nullable String now) {
        return now == null || names.contains(now)
                ? names
                : Stream.concat(Stream.of(now), names.stream()).toList();
    }
}
