package docket.admin;

import docket.accounts.Account;
import docket.accounts.Accounts;
import docket.platform.EmailAddress;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.staff.StaffMember;
import docket.staff.StaffMembers;
import docket.tokens.ApiToken;
import docket.tokens.ApiTokens;
import docket.tokens.NewToken;
import docket.tokens.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.convert.DurationStyle;
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
            @Option(names = "--staff", paramLabel = "EMAIL", description = "The member of staff that it acts for.")
                    @Nullable String staff,
            @Option(names = "--name", paramLabel = "N", defaultValue = "api", description = "What to call it.")
                    String name,
            @Option(
                            names = "--scope",
                            paramLabel = "SCOPE",
                            description =
                                    "tickets (an account's default) or tickets:read; staff:read (staff's default),"
                                            + " staff:write or admin; contact, of a web site. May be given again.")
                    @Nullable List<String> scopes,
            @Option(
                            names = "--expires",
                            paramLabel = "90d",
                            defaultValue = "365d",
                            description = "How long it is good, at most five years, or never. Default: 365d.")
                    String expires,
            @Option(
                            names = "--ip",
                            paramLabel = "CIDR",
                            description = "Addresses that it may be used from; may be given again. Default: all.")
                    @Nullable List<String> networks) {
        return docket.act(desk -> {
            if (account == null && staff == null && !Objects.equals(scopes, List.of(Scope.CONTACT.word()))) {
                throw wrong("--account", "is required, or --staff, or the scope contact alone");
            }
            NewToken token = new NewToken(
                    owner(desk, account, staff),
                    name,
                    scopes == null ? Set.of(staff == null ? Scope.TICKETS : Scope.STAFF_READ) : scopes(scopes),
                    expiresAt(expires, desk.getBean(Clock.class)),
                    networks == null ? List.of() : networks);
            docket.out().println(desk.getBean(ApiTokens.class).add(DocketCommand.ACTOR, token));
            return 0;
        });
    }

    private static @Nullable Long owner(BeanFactory desk, @Nullable String account, @Nullable String staff) {
        if (account != null && staff != null) {
            throw wrong("--staff", "goes without --account");
        }
        if (staff != null) {
            return desk.getBean(StaffMembers.class)
                    .get(EmailAddress.check("--staff", staff))
                    .id();
        }
        Accounts accounts = desk.getBean(Accounts.class);
        return account == null ? null : accounts.apiPerson(accounts.get(account).id());
    }

    @Command(
            name = "list",
            description = "List the tokens: id, name, account or member of staff, scopes, networks, state, last use.")
    int list() {
        return docket.act(desk -> {
            Map<Long, String> accounts =
                    desk.getBean(Accounts.class).list().stream().collect(Collectors.toMap(Account::id, Account::name));
            Map<Long, String> staff = desk.getBean(StaffMembers.class).list().stream()
                    .collect(Collectors.toMap(StaffMember::id, StaffMember::email));
            Instant now = desk.getBean(Clock.class).instant();
            desk.getBean(ApiTokens.class)
                    .list()
                    .forEach(token -> docket.out()
                            .println(String.join(
                                    "\t",
                                    String.valueOf(token.id()),
                                    token.name(),
                                    owner(token, accounts, staff),
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
            desk.getBean(ApiTokens.class).revoke(DocketCommand.ACTOR, id, Expected.any());
            return 0;
        });
    }

    private static String owner(ApiToken token, Map<Long, String> accounts, Map<Long, String> staff) {
        if (token.accountId() != null) {
            return accounts.getOrDefault(token.accountId(), "-");
        }
        return token.personId() == null ? "-" : staff.getOrDefault(token.personId(), "-");
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
            scopes.add(Scope.find(word).orElseThrow(() -> wrong("--scope", "is unknown: " + word)));
        }
        return scopes;
    }

    private static Instant expiresAt(String expires, Clock clock) {
        if (expires.equals("never")) {
            return NewToken.NEVER;
        }
        try {
            Duration span = DurationStyle.detectAndParse(expires);
            if (span.isPositive()) {
                return clock.instant().plus(span);
            }
        } catch (IllegalArgumentException e) {
            LoggerFactory.getLogger(TokenCommand.class).debug("No span of time", e);
        }
        throw wrong("--expires", "must be a span of time such as 90d, or never");
    }

    private static Failure.Invalid wrong(String option, String message) {
        return new Failure.Invalid(List.of(new Problem(option, message)));
    }
}
