package docket.console;

import docket.accounts.Account;
import docket.accounts.AccountFilter;
import docket.accounts.Accounts;
import docket.accounts.People;
import docket.accounts.Person;
import docket.accounts.PersonFilter;
import docket.events.Actor;
import docket.platform.Failure;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds whom a ticket can be opened for: an account, or somebody of one. */
@Component
public class Requesters {

    private static final int MOST = 20;

    private final Accounts accounts;
    private final People people;

    Requesters(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    /** Those whose name has these words; a person's whole address will do, too. */
    Found find(Actor.Staff actor, String words) {
        if (words.isBlank()) {
            return new Found(List.of(), List.of());
        }
        String text = words.strip();
        PersonFilter persons = text.contains("@")
                ? new PersonFilter(null, text, null, false)
                : new PersonFilter(null, null, text, false);
        return new Found(
                accounts.list(actor, new AccountFilter(text, false), 0, MOST),
                people.list(actor, persons, 0, MOST).stream()
                        .filter(person -> person.kind().equals("customer"))
                        .toList());
    }

    /** The name of whom a form is for; {@link Failure.NotFound} where there is nobody. */
    String name(Actor.Staff actor, NewTicketForm form) {
        return form.field("person").isEmpty()
                ? accounts.get(number(form.field("account"))).name()
                : people.get(actor, number(form.field("person"))).name();
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new Failure.NotFound("requester");
        }
        return Long.parseLong(text);
    }

    /** What was found, some of each. */
    public record Found(List<Account> accounts, List<Person> people) {

        public boolean isEmpty() {
            return accounts.isEmpty() && people.isEmpty();
        }
    }
}
