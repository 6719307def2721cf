package docket.admin;

import docket.accounts.Account;
import docket.accounts.Accounts;
import docket.accounts.ApiToken;
import docket.accounts.ApiTokens;
import docket.accounts.NewToken;
import docket.accounts.Scope;
import docket.platform.Failure;
import docket.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code token}: makes, lists and revokes the tokens by which programs call the API. */
@Command(name = "token", description = "Tokens of the API.")
final class TokenCommand {

    @ParentCommand
    private DocketCommand docket;

    @Command(name = "add", description = "Make a token and print it: the only time that it is shown.")
    int add(
            @Option(names = "--account", paramLabel = "NAME-or-id", description = "The account that it speaks for.")
                    @Nullable String account,
            @Option(names = "--name", paramLabel = "N", defaultValue = "api", description = "What to call it.")
                    String name,
            @Option(
                            names = "--scope",
                            paramLabel = "SCOPE",
                            defaultValue = "tickets",
                            description = "tickets, tickets:read or contact; may be given again. Default: tickets.")
                    List<String> scopes,
            @Option(names = "--expires", paramLabel = "90d", description = "How long it is good. Default: for ever.")
                    @Nullable Duration expires,
            @Option(
                            names = "--ip",
                            paramLabel = "CIDR",
                            description = "Addresses that it may be used from; may be given again. Default: all.")
                    @Nullable List<String> networks) {
        return docket.act(desk -> {
            Instant expiresAt =
                    expires == null ? null : desk.getBean(Clock.class).instant().plus(positive(expires));
            NewToken token =
                    new NewToken(account, name, scopes(scopes), expiresAt, networks == null ? List.of() : networks);
            docket.out().println(desk.getBean(ApiTokens.class).add(token));
            return 0;
        });
    }

    @Command(name = "list", description = "List the tokens: id, name, account, scopes, networks, state, last use.")
    int list() {
        return docket.act(desk -> {
            Map<Long, String> accounts =
                    desk.getBean(Accounts.class).list().stream().collect(Collectors.toMap(Account::id, Account::name));
            Instant now = desk.getBean(Clock.class).instant();
            desk.getBean(ApiTokens.class)
                    .list()
                    .forEach(token -> docket.out()
                            .println(String.join(
                                    "\t",
                                    String.valueOf(token.id()),
                                    token.name(),
                                    token.accountId() == null ? "-" : accounts.getOrDefault(token.accountId(), "-"),
                                    String.join(",", token.scopes()),
                                    token.networks().isEmpty() ? "-" : String.join(",", token.networks()),
                                    state(token, now),
                                    token.lastUsedAt() == null ? "never used" : "used " + token.lastUsedAt())));
            return 0;
        });
    }

    @Command(name = "revoke", description = "End a token; felt within 5 seconds by a running server.")
    int revoke(@Parameters(paramLabel = "ID", description = "Its id, as token list shows it.") long id) {
        return docket.act(desk -> {
            desk.getBean(ApiTokens.class).revoke(id);
            return 0;
        });
    }

    private static String state(ApiToken token, Instant now) {
        if (token.revokedAt() != null) {
            return "revoked " + token.revokedAt();
        }
        if (token.expiresAt() == null) {
            return "valid";
        }
        return (token.expiresAt().isAfter(now) ? "valid until " : "expired ") + token.expiresAt();
    }

    private static Set<Scope> scopes(List<String> words) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String word : words) {
            scopes.add(
                    Scope.find(word).orElseThrow(() -> wrong("--scope", "is none of tickets, tickets:read, contact")));
        }
        return scopes;
    }

    private static Duration positive(Duration expires) {
        if (!expires.isPositive()) {
            throw wrong("--expires", "must be longer than nothing");
        }
        return expires;
    }

    private static Failure.Invalid wrong(String option, String message) {
        return new Failure.Invalid(List.of(new Problem(option, message)));
    }
}
