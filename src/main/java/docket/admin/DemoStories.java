package docket.admin;

import docket.accounts.Accounts;
import docket.accounts.People;
import docket.accounts.PersonForm;
import docket.casework.Casework;
import docket.casework.Change;
import docket.casework.NewNote;
import docket.casework.TicketChange;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.links.Links;
import docket.staff.Actors;
import docket.tickets.NewReply;
import docket.tickets.NewTicket;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What goes on at the example desk: customers, their people and tickets, made by the same acts as real ones. */
@Component
class DemoStories {

    private static final Origin PORTAL = new Origin(Channel.PORTAL, null, null, null);

    /** The last changes of two tickets, one after the other: no round number, or all would be of the same minute. */
    private static final Duration APART = Duration.ofMinutes(197);

    /** Who writes for each account. */
    private static final Map<String, String> NAMES = Map.of(
            "Example Games B.V.", "Petra Vos",
            "Backhaus Lindner GmbH", "Jonas Lindner",
            "Museum of Tides", "Maren Holm");

    private final Accounts accounts;
    private final People people;
    private final Actors actors;
    private final Links links;
    private final Tickets tickets;
    private final Casework casework;
    private final DemoSql sql;
    private final JsonMapper json;
    private final Clock clock;

    DemoStories(Parts parts, Links links, Jdbi jdbi, JsonMapper json, Clock clock) {
        this.accounts = parts.accounts();
        this.people = parts.people();
        this.actors = parts.actors();
        this.tickets = parts.tickets();
        this.casework = parts.casework();
        this.links = links;
        this.sql = jdbi.onDemand(DemoSql.class);
        this.json = json;
        this.clock = clock;
    }

    /** The front doors that stories go through. */
    @Component
    record Parts(Accounts accounts, People people, Actors actors, Tickets tickets, Casework casework) {}

    /** Tells all of them, by a member of staff, and answers the link by which the first customer's person comes in. */
    String tell(Actor.Staff member) {
        Map<String, Actor.Customer> customers = new HashMap<>();
        String link = "";
        List<DemoStory> stories = read();
        long age = stories.size() * APART.toMinutes();
        for (DemoStory story : stories) {
            if (!customers.containsKey(story.account())) {
                long person = add(story.account());
                customers.put(story.account(), (Actor.Customer)
                        actors.find(person, PORTAL).orElseThrow());
                link = link.isEmpty() ? links.makeFor(DocketCommand.ACTOR, person) : link;
            }
            long id = tell(story, Objects.requireNonNull(customers.get(story.account())), member);
            age -= APART.toMinutes();
            sql.ageMessages(id, age);
            sql.ageTicket(id, age);
        }
        return link;
    }

    List<DemoStory> read() {
        try (InputStream stories = new ClassPathResource("demo/stories.json").getInputStream()) {
            return List.of(json.readValue(stories, DemoStory[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The account's one person who sees all of its tickets. */
    private long add(String account) {
        boolean known = accounts.list().stream().anyMatch(found -> found.name().equals(account));
        long id = known ? accounts.get(account).id() : accounts.add(DocketCommand.ACTOR, account);
        String name = Objects.requireNonNull(NAMES.get(account));
        String address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@customer.example";
        PersonForm form = new PersonForm(name, "en", "Europe/Amsterdam", "admin", true);
        long person = people.add(DocketCommand.ACTOR, id, form, List.of(address));
        sql.proveAddresses(person);
        return person;
    }

    private long tell(DemoStory story, Actor.Customer customer, Actor.Staff member) {
        String department = story.category().equals("Invoices") ? "Billing" : "Support";
        long id = tickets.open(
                customer,
                new NewTicket(story.title(), story.opening(), story.category(), department, "", "", List.of()));
        for (DemoStory.Message message : story.messages()) {
            NewReply reply = new NewReply("Re: " + story.title(), message.text(), List.of());
            switch (message.by()) {
                case "customer" -> tickets.reply(customer, id, reply);
                case "staff" -> tickets.reply(member, id, reply);
                default -> casework.note(member, TicketAt.any(id), new NewNote(message.text(), List.of()));
            }
        }
        casework.change(member, TicketAt.any(id), change(story));
        return id;
    }

    private TicketChange change(DemoStory story) {
        Integer hours = story.snoozedHours();
        Instant until = hours == null ? null : clock.instant().plus(Duration.ofHours(hours));
        return new TicketChange(
                Change.none(),
                Change.none(),
                story.assignee() == null ? Change.none() : Change.to(story.assignee()),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.to(story.tags()),
                until == null ? Change.none() : Change.to(until),
                Boolean.TRUE.equals(story.closed()) ? Change.to("closed") : Change.none());
    }
}
