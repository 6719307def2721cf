package docket.peopleapi;

import static docket.edge.TokenFilter.ACTOR;

import docket.edge.Needs;
import docket.events.Actor;
import docket.http.Answers;
import docket.http.JsonBody;
import docket.http.Parameters;
import docket.http.Refusal;
import docket.staffapi.Things;
import docket.tokens.ApiTokens;
import docket.tokens.NewToken;
import docket.tokens.Scope;
import docket.tokens.TokenFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API's tokens: the caller's own, and everybody's for who manages them. */
@RestController
class TokensResource {

    private static final String ALL = "/staff/v1/tokens";
    private static final String ONE = ALL + "/{tokenId:-?[0-9]+}";
    private static final String NEVER = "never";

    private final ApiTokens tokens;
    private final Things things;

    TokensResource(ApiTokens tokens, Things things) {
        this.tokens = tokens;
        this.things = things;
    }

    @GetMapping(ALL)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> list(
            @RequestAttribute(ACTOR) Actor.Staff actor, HttpServletRequest request, HttpServletResponse response) {
        Parameters sent = Parameters.of(request, "personId", "accountId", "site", "live");
        TokenFilter filter = new TokenFilter(
                sent.id("personId").orElse(null),
                sent.id("accountId").orElse(null),
                sent.flag("site").orElse(null),
                sent.flag("live").orElse(null));
        return things.page(
                new Answers.Exchange(request, response),
                sent,
                0,
                (id, limit) -> tokens.list(actor, filter, id, limit),
                TokenJson::of);
    }

    /** A secret is shown once and kept by nobody, so a repeated request can't be answered as the first one was. */
    @PostMapping(ALL)
    @Needs(Scope.ADMIN)
    ResponseEntity<byte[]> create(@RequestAttribute(ACTOR) Actor.Staff actor, HttpServletRequest request)
            throws IOException {
        JsonBody body = things.read(request, "name", "personId", "scopes", "expiresAt", "networks");
        if (request.getHeader("Idempotency-Key") != null) {
            throw Refusal.unreadable("Idempotency-Key", "must be absent: a token's secret is shown once");
        }
        Set<Scope> scopes = scopes(body);
        NewToken form = new NewToken(
                owner(actor, body, scopes), body.string("name"), scopes, end(body), body.strings("networks"));
        String secret = tokens.add(actor, form);
        TokenJson token = TokenJson.of(tokens.get(actor, secret));
        return things.made(ALL, token, new TokenJson.WithSecret(token, secret));
    }

    /** A web site's token is nobody's. */
    private static @Nullable Long owner(Actor.Staff actor, JsonBody body, Set<Scope> scopes) {
        Long sent = body.integer("personId");
        return sent != null || scopes.contains(Scope.CONTACT) ? sent : Long.valueOf(actor.personId());
    }

    private static Set<Scope> scopes(JsonBody body) {
        Set<Scope> scopes = new LinkedHashSet<>();
        for (String word : body.strings("scopes")) {
            scopes.add(Scope.find(word).orElseThrow(() -> Refusal.unreadable("scopes", "is unknown: " + word)));
        }
        return scopes;
    }

    private static @Nullable Instant end(JsonBody body) {
        return NEVER.equals(body.string("expiresAt")) ? NewToken.NEVER : body.time("expiresAt");
    }

    @GetMapping(ONE)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> get(
            @RequestAttribute(ACTOR) Actor.Staff actor,
            @PathVariable long tokenId,
            HttpServletRequest request,
            HttpServletResponse response) {
        return things.one(new Answers.Exchange(request, response), TokenJson.of(tokens.get(actor, tokenId)));
    }

    @PutMapping(ONE + "/revocation")
    @Needs(Scope.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long tokenId, HttpServletRequest request) {
        tokens.revoke(actor, tokenId, things.expected(request, TokenJson::of));
    }
}
