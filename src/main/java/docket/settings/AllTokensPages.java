package docket.settings;

import docket.accounts.Accounts;
import docket.events.Actor;
import docket.pages.Html;
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
import docket.tokens.ApiToken;
import docket.tokens.ApiTokens;
import docket.tokens.NewToken;
import docket.tokens.Scope;
import docket.tokens.TokenFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Everybody's tokens: of accounts' programs, of web sites, of staff. */
@Controller
class AllTokensPages {

    private static final String ALL = "/console/settings/tokens";
    private static final String ONE = ALL + "/{id:[0-9]+}";
    private static final TokenFilter ANY = new TokenFilter(null, null, null, null);

    private final ApiTokens tokens;
    private final Accounts accounts;
    private final Shelf shelf;
    private final Html html;

    AllTokensPages(ApiTokens tokens, Accounts accounts, Shelf shelf, Html html) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.shelf = shelf;
        this.html = html;
    }

    @GetMapping(ALL)
    ResponseEntity<byte[]> list(
            @RequestAttribute(Visit.NAME) Visit visit, @RequestParam(defaultValue = "0") long after) {
        List<ApiToken> found = tokens.list(visit.staff(), ANY, after, Listing.PAGE + 1);
        return shelf.list(
                visit,
                Listing.page(
                        Section.TOKENS,
                        List.of("settings.owner", "settings.scopes", "settings.used", "settings.expires"),
                        found,
                        token -> row(token, visit.words()),
                        new Listing.Search<>("", ApiToken::id)));
    }

    @GetMapping(ALL + "/new")
    ResponseEntity<byte[]> blank(@RequestAttribute(Visit.NAME) Visit visit) {
        return shelf.form(visit, blank(new Sent(null, null, "tickets", null)));
    }

    /** Makes a token of an account's programs, or of a web site, and shows its secret: this once. */
    @PostMapping(ALL)
    ResponseEntity<byte[]> add(@RequestAttribute(Visit.NAME) Visit visit, @ModelAttribute Sent sent) {
        Form form = blank(sent);
        return shelf.answer(visit, form, () -> form, () -> {
            Actor.Staff actor = visit.staff();
            String secret = tokens.add(actor, wanted(sent));
            return html.page(
                    "settings/token.jte", visit.frame(), Map.of("sections", Section.of(actor), "secret", secret));
        });
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> one(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        return shelf.form(visit, form(tokens.get(visit.staff(), id)));
    }

    @PostMapping(ONE + "/revoke")
    ResponseEntity<byte[]> revoke(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        Form form = form(tokens.get(visit.staff(), id));
        return shelf.send(visit, form, () -> form, () -> tokens.revoke(visit.staff(), id, Expected.any()));
    }

    /** What the form sends. */
    record Sent(
            @Nullable String name,
            @Nullable String account,
            @Nullable String scope,
            @Nullable String networks) {}

    private NewToken wanted(Sent sent) {
        Scope scope = Scope.find(String.valueOf(sent.scope()))
                .orElseThrow(() -> new Failure.Invalid(List.of(new Problem("scope", "is required"))));
        String networks = sent.networks() == null ? "" : sent.networks();
        return new NewToken(
                scope == Scope.CONTACT ? null : Long.valueOf(speaker(sent)),
                sent.name(),
                Set.of(scope),
                null,
                Arrays.stream(networks.split("[,\\s]+", -1))
                        .filter(network -> !network.isEmpty())
                        .toList());
    }

    private long speaker(Sent sent) {
        String name = Choices.name(sent.account());
        try {
            if (name != null) {
                return accounts.apiPerson(accounts.get(name.strip()).id());
            }
        } catch (Failure.NotFound e) {
            throw new Failure.Invalid(List.of(new Problem("account", "is unknown")));
        }
        throw new Failure.Invalid(List.of(new Problem("account", "is required")));
    }

    private static Form blank(Sent sent) {
        List<Choice> scopes = Arrays.stream(Scope.values())
                .filter(scope -> scope.owner() != Scope.Owner.STAFF)
                .map(scope -> new Choice(scope.word(), scope.word()))
                .toList();
        return new Form(
                Section.TOKENS,
                "",
                ALL,
                "",
                List.of(
                        Field.line("name", sent.name()),
                        Field.choice("scope", sent.scope(), scopes),
                        Field.line("account", sent.account()),
                        Field.line("networks", sent.networks())),
                List.of());
    }

    private static Form form(ApiToken token) {
        return new Form(
                Section.TOKENS,
                token.name(),
                ALL + "/" + token.id(),
                Seen.of(token),
                List.of(),
                token.revokedAt() == null ? List.of(new Act("revoke", true)) : List.of());
    }

    private Row row(ApiToken token, Words words) {
        List<String> marks = new ArrayList<>();
        if (token.revokedAt() != null) {
            marks.add("settings.revoked");
        }
        String owner = token.accountId() != null
                ? accounts.get(token.accountId()).name()
                : words.get(token.personId() == null ? "settings.site" : "settings.ofStaff");
        return new Row(
                ALL + "/" + token.id(),
                token.name(),
                marks,
                List.of(
                        owner,
                        token.scopes().stream().collect(Collectors.joining(", ")),
                        token.lastUsedAt() == null ? words.get("token.never") : words.brief(token.lastUsedAt()),
                        token.expiresAt() == null ? "–" : words.brief(token.expiresAt())));
    }
}
