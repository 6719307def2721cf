package docket.mailboxes;

import docket.mailboxes.ImapAccount.Security;
import docket.mailboxes.ImapAccount.SignIn;
import docket.platform.Names;
import docket.platform.Problems;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with how mail is to be fetched. */
final class ImapChecks {

    private static final Pattern HOST =
            Pattern.compile("[0-9A-Za-z_]([0-9A-Za-z_.-]{0,251}[0-9A-Za-z])?\\.?|[0-9A-Fa-f:]{2,39}");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final Problems problems;
    private final ImapForm form;

    ImapChecks(Problems problems, ImapForm form) {
        this.problems = problems;
        this.form = form;
    }

    /** The account of the form; null where mail is not fetched. Beside problems it is good for nothing. */
    @Nullable ImapAccount account(@Nullable String address) {
        if (form.host() == null) {
            return null;
        }
        String host = host(form.host());
        Security security = word("imapSecurity", form.security(), Security.TLS, Security::find);
        if (security == Security.OFF && !THIS_MACHINE.contains(host)) {
            problems.add("imapSecurity", "must not be off but for a server on this machine");
        }
        int port = Objects.requireNonNullElse(form.port(), security.usualPort());
        if (port < 1 || port > 65535) {
            problems.add("imapPort", "must be 1 to 65535");
        }
        String user = Names.check(problems, "imapUser", Objects.requireNonNullElse(form.user(), address));
        String folder = Names.check(problems, "imapFolder", Objects.requireNonNullElse(form.folder(), "INBOX"));
        SignIn signIn = word("signIn", form.signIn(), SignIn.PASSWORD, SignIn::find);
        if (signIn == SignIn.PASSWORD) {
            return new ImapAccount(host, port, security, user, folder, signIn, null, null, null);
        }
        String tokenUrl = tokenUrl();
        String clientId = Names.check(problems, "oauthClientId", form.clientId());
        return new ImapAccount(host, port, security, user, folder, signIn, tokenUrl, clientId, form.scope());
    }

    /** The whole secret of the account, of what is new and of what may stay. */
    MailboxSecret secret(ImapAccount account, Optional<MailboxSecret> kept) {
        MailboxSecret secret = form.secret().or(kept.orElse(MailboxSecret.NONE));
        if (account.signIn() == SignIn.PASSWORD) {
            require("password", secret.password());
            return new MailboxSecret(secret.password(), null, null);
        }
        require("clientSecret", secret.clientSecret());
        require("refreshToken", secret.refreshToken());
        return new MailboxSecret(null, secret.clientSecret(), secret.refreshToken());
    }

    private String host(String sent) {
        String host = sent.strip();
        if (!HOST.matcher(host).matches()) {
            problems.add("imapHost", "must be the name of a host, or its address");
        }
        return host;
    }

    /** What a client secret is sent to must be who it says: https, but for this machine. */
    private @Nullable String tokenUrl() {
        if (form.tokenUrl() == null) {
            problems.add("oauthTokenUrl", Problems.REQUIRED);
            return null;
        }
        try {
            URI url = URI.create(form.tokenUrl().strip());
            String host = Objects.requireNonNullElse(url.getHost(), "");
            boolean local = "http".equals(url.getScheme()) && THIS_MACHINE.contains(host);
            if (local || ("https".equals(url.getScheme()) && !host.isEmpty())) {
                return url.toString();
            }
        } catch (IllegalArgumentException e) {
            problems.add("oauthTokenUrl", "must be of the form https://host/path");
        }
        problems.add("oauthTokenUrl", "must be of the form https://host/path");
        return null;
    }

    private <T> T word(String property, @Nullable String sent, T usual, Function<String, Optional<T>> find) {
        if (sent == null) {
            return usual;
        }
        return find.apply(sent).orElseGet(() -> {
            problems.add(property, "is unknown");
            return usual;
        });
    }

    private void require(String property, @Nullable String value) {
        if (value == null) {
            problems.add(property, Problems.REQUIRED);
        }
    }
}
