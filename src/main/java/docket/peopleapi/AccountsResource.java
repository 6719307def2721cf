package docket.peopleapi;

import static docket.edge.TokenFilter.ACTOR;

import docket.accounts.Account;
import docket.accounts.AccountFilter;
import docket.accounts.Accounts;
import docket.edge.Needs;
import docket.events.Actor;
import docket.http.Answers;
import docket.http.JsonBody;
import docket.http.Parameters;
import docket.platform.Expected;
import docket.staffapi.Sent;
import docket.staffapi.Things;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The customers' accounts. */
@RestController
class AccountsResource {

    private static final String ALL = "/staff/v1/accounts";
    private static final String ONE = ALL + "/{accountId:-?[0-9]+}";
    private static final String RETIREMENT = ONE + "/retirement";

    private final Accounts accounts;
    private final Things things;

    AccountsResource(Accounts accounts, Things things) {
        this.accounts = accounts;
        this.things = things;
    }

    @GetMapping(ALL)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> list(
            @RequestAttribute(ACTOR) Actor.Staff actor, HttpServletRequest request, HttpServletResponse response) {
        Parameters sent = Parameters.of(request, "name", "retired");
        AccountFilter filter = new AccountFilter(
                sent.one("name").orElse(null), sent.flag("retired").orElse(null));
        return things.page(
                new Answers.Exchange(request, response),
                sent,
                0,
                (id, limit) -> accounts.list(actor, filter, id, limit),
                AccountJson::of);
    }

    @PostMapping(ALL)
    @Needs(Scope.STAFF_WRITE)
    ResponseEntity<byte[]> create(@RequestAttribute(ACTOR) Actor.Staff actor, HttpServletRequest request)
            throws IOException {
        JsonBody body = things.read(request, "name");
        return things.made(
                request,
                ALL,
                body,
                () -> accounts.add(actor, body.string("name")),
                id -> AccountJson.of(accounts.get(id)));
    }

    @GetMapping(ONE)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> get(@PathVariable long accountId, HttpServletRequest request, HttpServletResponse response) {
        return things.one(new Answers.Exchange(request, response), AccountJson.of(accounts.get(accountId)));
    }

    @PatchMapping(ONE)
    @Needs(Scope.STAFF_WRITE)
    ResponseEntity<byte[]> change(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long accountId, HttpServletRequest request)
            throws IOException {
        JsonBody body = things.read(request, "name");
        Sent<@Nullable String> name = Sent.of(body, "name", body::string);
        Expected<Account> seen = things.required(request, AccountJson::of);
        return things.changed(AccountJson.of(
                accounts.rename(actor, accountId, seen.<@Nullable String>then(now -> name.or(now.name())))));
    }

    @PutMapping(RETIREMENT)
    @Needs(Scope.STAFF_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long accountId, HttpServletRequest request) {
        accounts.retire(actor, accountId, things.expected(request, AccountJson::of));
    }

    @DeleteMapping(RETIREMENT)
    @Needs(Scope.STAFF_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reinstate(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long accountId, HttpServletRequest request) {
        accounts.reinstate(actor, accountId, things.expected(request, AccountJson::of));
    }
}
