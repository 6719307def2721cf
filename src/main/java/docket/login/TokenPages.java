package docket.login;

import docket.events.Actor;
import docket.pages.Html;
import docket.pages.Visit;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.sessions.Session;
import docket.tokens.NewToken;
import docket.tokens.OwnTokens;
import docket.tokens.Scope;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own API tokens: made, listed, revoked; the page asks for the password once more. */
@Controller
class TokenPages {

    private static final String YEAR = "365";

    private final OwnTokens tokens;
    private final Clock clock;
    private final Html html;

    TokenPages(OwnTokens tokens, Clock clock, Html html) {
        this.tokens = tokens;
        this.clock = clock;
        this.html = html;
    }

    @GetMapping("/account/tokens")
    ResponseEntity<byte[]> list(@RequestAttribute(Visit.NAME) Visit visit) {
        return page(200, visit, List.of(), "");
    }

    @PostMapping("/account/tokens")
    ResponseEntity<byte[]> add(
            @RequestAttribute(Visit.NAME) Visit visit,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> scope,
            @RequestParam(defaultValue = YEAR) int days,
            @RequestParam(defaultValue = "") String networks) {
        Session session = visit.signedIn();
        try {
            NewToken wanted = new NewToken(
                    session.personId(),
                    name,
                    scopes(scope),
                    clock.instant().plus(Duration.ofDays(days)),
                    Arrays.stream(networks.split("[,\\s]+", -1))
                            .filter(network -> !network.isEmpty())
                            .toList());
            return page(200, visit, List.of(), tokens.add(session, wanted));
        } catch (Failure.Invalid e) {
            return page(422, visit, e.problems(), "");
        }
    }

    @PostMapping("/account/tokens/{id:[0-9]+}/revoke")
    ResponseEntity<byte[]> revoke(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        Session session = visit.signedIn();
        tokens.revoke(session, id);
        return Html.seeOther("/account/tokens");
    }

    private ResponseEntity<byte[]> page(int status, Visit visit, List<Problem> problems, String made) {
        Session session = visit.signedIn();
        Map<String, Object> values = new HashMap<>();
        values.put("tokens", tokens.list(session));
        values.put("scopes", offered(session.actor()));
        values.put("problems", problems);
        values.put("made", made);
        return html.page(status, "login/tokens.jte", visit.frame(), values);
    }

    private static List<Scope> offered(Actor actor) {
        Scope.Owner owner = actor instanceof Actor.Staff ? Scope.Owner.STAFF : Scope.Owner.CUSTOMER;
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.owner() == owner)
                .toList();
    }

    private static Set<Scope> scopes(List<String> words) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        words.forEach(word -> Scope.find(word).ifPresent(scopes::add));
        return scopes;
    }
}
