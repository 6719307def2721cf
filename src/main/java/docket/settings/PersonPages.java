package docket.settings;

import docket.accounts.Account;
import docket.accounts.Accounts;
import docket.accounts.People;
import docket.accounts.Person;
import docket.accounts.PersonEmail;
import docket.accounts.PersonFilter;
import docket.accounts.PersonForm;
import docket.events.Actor;
import docket.links.Links;
import docket.pages.Visit;
import docket.pages.Words;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.sheets.Choices;
import docket.sheets.Field;
import docket.sheets.Field.Choice;
import docket.sheets.Form;
import docket.sheets.Form.Act;
import docket.sheets.Listing;
import docket.sheets.Row;
import docket.sheets.Section;
import docket.sheets.Seen;
import docket.sheets.Shelf;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Those who write for an account: found by name or address, invited, shut out. */
@Controller
class PersonPages {

    private static final String ALL = "/console/settings/people";
    private static final String ONE = ALL + "/{id:[0-9]+}";

    private final People people;
    private final Accounts accounts;
    private final Links links;
    private final Shelf shelf;

    PersonPages(People people, Accounts accounts, Links links, Shelf shelf) {
        this.people = people;
        this.accounts = accounts;
        this.links = links;
        this.shelf = shelf;
    }

    @GetMapping(ALL)
    ResponseEntity<byte[]> list(
            @RequestAttribute(Visit.NAME) Visit visit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long after) {
        String words = Listing.Search.words(q);
        boolean address = words != null && words.contains("@");
        PersonFilter filter = new PersonFilter(null, address ? words : null, address ? null : words, null);
        List<Person> found = people.list(visit.staff(), filter, after, Listing.PAGE + 1);
        return shelf.list(
                visit,
                Listing.page(
                        Section.PEOPLE,
                        List.of("settings.email", "settings.account"),
                        found,
                        this::row,
                        new Listing.Search<>(q, Person::id)));
    }

    @GetMapping(ALL + "/new")
    ResponseEntity<byte[]> blank(@RequestAttribute(Visit.NAME) Visit visit) {
        return shelf.form(visit, blank(new Sent(null, null, null, "member", null), visit.words()));
    }

    @PostMapping(ALL)
    ResponseEntity<byte[]> add(@RequestAttribute(Visit.NAME) Visit visit, @ModelAttribute Sent sent) {
        Form form = blank(sent, visit.words());
        return shelf.send(visit, form, () -> form, () -> {
            Actor.Staff actor = visit.staff();
            String email = Choices.name(sent.email());
            long id = people.add(
                    actor, account(sent), sent.form(null), email == null ? List.of() : List.of(email.strip()));
            links.invitePerson(actor, id);
        });
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> one(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        return shelf.form(visit, form(people.get(visit.staff(), id), visit.words()));
    }

    @PostMapping(ONE)
    ResponseEntity<byte[]> change(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @ModelAttribute Sent sent,
            @RequestParam(defaultValue = "") String seen) {
        Person now = people.get(visit.staff(), id);
        Expected<Person> expected = Seen.expected(seen);
        return shelf.send(
                visit,
                form(now, visit.words()).with(fields(sent, visit.words()), seen),
                () -> form(now, visit.words()),
                () -> people.change(visit.staff(), id, expected.then(sent::form)));
    }

    @PostMapping(ONE + "/{act:disable|enable|invite}")
    ResponseEntity<byte[]> act(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, @PathVariable String act) {
        Actor.Staff actor = visit.staff();
        Form form = form(people.get(actor, id), visit.words());
        return shelf.send(visit, form, () -> form, () -> {
            switch (act) {
                case "disable" -> people.disable(actor, id, Expected.any());
                case "enable" -> people.enable(actor, id, Expected.any());
                default -> links.invitePerson(actor, id);
            }
        });
    }

    /** What the form sends. */
    record Sent(
            @Nullable String name,
            @Nullable String email,
            @Nullable String account,
            @Nullable String accountRole,
            @Nullable Boolean seesAccount) {

        PersonForm form(@Nullable Person now) {
            return new PersonForm(
                    name,
                    now == null ? null : now.language(),
                    now == null ? null : now.timeZone(),
                    accountRole,
                    Boolean.TRUE.equals(seesAccount));
        }
    }

    private long account(Sent sent) {
        String name = Choices.name(sent.account());
        try {
            if (name != null) {
                return accounts.get(name.strip()).id();
            }
        } catch (Failure.NotFound e) {
            throw new Failure.Invalid(List.of(new Problem("account", "is unknown")));
        }
        throw new Failure.Invalid(List.of(new Problem("account", "is required")));
    }

    private static Form blank(Sent sent, Words words) {
        return new Form(
                Section.PEOPLE,
                "",
                ALL,
                "",
                List.of(
                        Field.line("name", sent.name()),
                        Field.email("email", sent.email()),
                        Field.line("account", sent.account()),
                        role(sent, words),
                        Field.check("seesAccount", Boolean.TRUE.equals(sent.seesAccount()))),
                List.of());
    }

    private static Form form(Person person, Words words) {
        Sent as = new Sent(person.name(), null, null, person.role(), person.seesAccount());
        return new Form(
                Section.PEOPLE,
                person.name(),
                ALL + "/" + person.id(),
                Seen.of(person),
                fields(as, words),
                person.disabledAt() == null
                        ? List.of(new Act("invite", false), new Act("disable", true))
                        : List.of(new Act("enable", false)));
    }

    private static List<Field> fields(Sent sent, Words words) {
        return List.of(
                Field.line("name", sent.name()),
                role(sent, words),
                Field.check("seesAccount", Boolean.TRUE.equals(sent.seesAccount())));
    }

    private static Field role(Sent sent, Words words) {
        return Field.choice(
                "accountRole",
                sent.accountRole(),
                List.of(
                        new Choice("member", words.get("settings.accountRole.member")),
                        new Choice("admin", words.get("settings.accountRole.admin"))));
    }

    private Row row(Person person) {
        Account account = accounts.get(person.accountId());
        return new Row(
                ALL + "/" + person.id(),
                person.name(),
                person.role() == null
                        ? List.of("settings.apiPerson")
                        : person.disabledAt() == null ? List.of() : List.of("settings.disabled"),
                List.of(
                        person.emails().stream().map(PersonEmail::address).collect(Collectors.joining(", ")),
                        account.name()));
    }
}
