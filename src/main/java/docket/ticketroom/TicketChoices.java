package docket.ticketroom;

import docket.accounts.People;
import docket.accounts.Person;
import docket.accounts.PersonFilter;
import docket.casework.Mentions;
import docket.departments.CannedText;
import docket.departments.CannedTexts;
import docket.departments.Categories;
import docket.departments.Category;
import docket.departments.Department;
import docket.departments.Departments;
import docket.departments.Priorities;
import docket.departments.Priority;
import docket.events.Actor;
import docket.queues.StaffTicket;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks up what a member of staff can choose for a ticket. */
@Component
class TicketChoices {

    /** An account with more people is looked through by its own page. */
    private static final int MOST_PEOPLE = 200;

    private final Departments departments;
    private final Categories categories;
    private final Priorities priorities;
    private final Mentions mentions;
    private final People people;
    private final CannedTexts texts;

    TicketChoices(
            Departments departments,
            Categories categories,
            Priorities priorities,
            Mentions mentions,
            People people,
            CannedTexts texts) {
        this.departments = departments;
        this.categories = categories;
        this.priorities = priorities;
        this.mentions = mentions;
        this.people = people;
        this.texts = texts;
    }

    Choices of(Actor.Staff actor, StaffTicket ticket) {
        return new Choices(
                departments.list().stream().map(Department::name).toList(),
                categories.list().stream().map(Category::name).toList(),
                priorities.list().stream().map(Priority::name).toList(),
                mentions.names(actor, ticket.id()),
                people(actor, ticket),
                texts.list(actor).stream().filter(text -> fits(text, ticket)).toList());
    }

    private List<Person> people(Actor.Staff actor, StaffTicket ticket) {
        Long accountId = ticket.accountId();
        return accountId == null
                ? List.of()
                : people.list(actor, new PersonFilter(accountId, null, null, false), 0, MOST_PEOPLE);
    }

    private static boolean fits(CannedText text, StaffTicket ticket) {
        return text.department() == null || text.department().equals(ticket.department());
    }
}
