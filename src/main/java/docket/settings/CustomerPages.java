package docket.settings;

import docket.accounts.Account;
import docket.accounts.AccountFilter;
import docket.accounts.Accounts;
import docket.pages.Visit;
import docket.platform.Expected;
import docket.sheets.Field;
import docket.sheets.Form;
import docket.sheets.Listing;
import docket.sheets.Row;
import docket.sheets.Section;
import docket.sheets.Seen;
import docket.sheets.Shelf;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The customers' accounts. */
@Controller
class CustomerPages {

    private static final String ALL = "/console/settings/accounts";
    private static final String ONE = ALL + "/{id:[0-9]+}";

    private final Accounts accounts;
    private final Shelf shelf;

    CustomerPages(Accounts accounts, Shelf shelf) {
        this.accounts = accounts;
        this.shelf = shelf;
    }

    @GetMapping(ALL)
    ResponseEntity<byte[]> list(
            @RequestAttribute(Visit.NAME) Visit visit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long after) {
        AccountFilter filter = new AccountFilter(Listing.Search.words(q), null);
        List<Account> found = accounts.list(visit.staff(), filter, after, Listing.PAGE + 1);
        return shelf.list(
                visit,
                Listing.page(
                        Section.ACCOUNTS,
                        List.of("settings.since"),
                        found,
                        account -> row(account, visit),
                        new Listing.Search<>(q, Account::id)));
    }

    @GetMapping(ALL + "/new")
    ResponseEntity<byte[]> blank(@RequestAttribute(Visit.NAME) Visit visit) {
        return shelf.form(visit, blank((String) null));
    }

    @PostMapping(ALL)
    ResponseEntity<byte[]> add(
            @RequestAttribute(Visit.NAME) Visit visit, @RequestParam(defaultValue = "") String name) {
        Form form = blank(name);
        return shelf.send(visit, form, () -> form, () -> accounts.add(visit.staff(), name));
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> one(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        return shelf.form(visit, form(accounts.get(id)));
    }

    @PostMapping(ONE)
    ResponseEntity<byte[]> change(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String seen) {
        Account now = accounts.get(id);
        Expected<Account> expected = Seen.expected(seen);
        return shelf.send(
                visit,
                form(now).with(List.of(Field.line("name", name)), seen),
                () -> form(now),
                () -> accounts.rename(visit.staff(), id, expected.then(before -> name)));
    }

    @PostMapping(ONE + "/retire")
    ResponseEntity<byte[]> retire(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        Form form = form(accounts.get(id));
        return shelf.send(visit, form, () -> form, () -> accounts.retire(visit.staff(), id, Expected.any()));
    }

    @PostMapping(ONE + "/reinstate")
    ResponseEntity<byte[]> reinstate(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        Form form = form(accounts.get(id));
        return shelf.send(visit, form, () -> form, () -> accounts.reinstate(visit.staff(), id, Expected.any()));
    }

    private static Form blank(@Nullable String name) {
        return new Form(Section.ACCOUNTS, "", ALL, "", List.of(Field.line("name", name)), List.of());
    }

    private static Form form(Account account) {
        return new Form(
                Section.ACCOUNTS,
                account.name(),
                ALL + "/" + account.id(),
                Seen.of(account),
                List.of(Field.line("name", account.name())),
                Form.Act.retirement(account.retiredAt()));
    }

    private static Row row(Account account, Visit visit) {
        return new Row(
                ALL + "/" + account.id(),
                account.name(),
                Row.marks(account.retiredAt(), false),
                List.of(visit.words().brief(account.createdAt())));
    }
}
