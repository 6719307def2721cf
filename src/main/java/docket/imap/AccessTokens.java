package docket.imap;

import docket.imap.ImapTrouble.Kind;
import docket.mailboxes.ImapAccount;
import docket.mailboxes.MailboxSecret;
import docket.mailboxes.Mailboxes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gets access tokens for refresh tokens (RFC 6749, 6), and keeps each until shortly before its end. */
@Component
class AccessTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final int LONGEST = 64 * 1024;

    /** The errors of RFC 6749, 5.2, and of extensions, are such words; anything else is not passed on. */
    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,60}");

    private final Mailboxes mailboxes;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<Long, Held> held = new ConcurrentHashMap<>();

    AccessTokens(Mailboxes mailboxes, JsonMapper json, Clock clock) {
        this.mailboxes = mailboxes;
        this.json = json;
        this.clock = clock;
    }

    /** An access token of a mailbox: the last one while it is good and the account the same, else a new one. */
    String get(long mailboxId, ImapAccount account, MailboxSecret secret) throws ImapTrouble {
        Held last = held.get(mailboxId);
        if (last != null && last.account.equals(account) && clock.instant().isBefore(last.end)) {
            return last.token;
        }
        JsonNode answer = ask(account, secret);
        String token = text(answer, "access_token");
        if (token == null) {
            throw away(account);
        }
        Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(0));
        held.put(mailboxId, new Held(account, token, clock.instant().plus(life).minus(MARGIN)));
        String renewed = text(answer, "refresh_token");
        if (renewed != null && !renewed.equals(secret.refreshToken())) {
            mailboxes.renew(mailboxId, Objects.requireNonNull(secret.refreshToken()), renewed);
        }
        return token;
    }

    /** Gets a new one the next time: the server did not take the last. */
    void forget(long mailboxId) {
        held.remove(mailboxId);
    }

    private JsonNode ask(ImapAccount account, MailboxSecret secret) throws ImapTrouble {
        HttpRequest request = HttpRequest.newBuilder(URI.create(String.valueOf(account.tokenUrl())))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form(account, secret)))
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            JsonNode answer = read(response);
            if (response.statusCode() == 200) {
                return answer;
            }
            String error = text(answer, "error");
            throw error == null || !ERROR.matcher(error).matches()
                    ? new ImapTrouble(Kind.OAUTH_REFUSED, "status " + response.statusCode())
                    : new ImapTrouble(Kind.OAUTH_REFUSED, error);
        } catch (IOException | JacksonException e) {
            throw away(account);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(account);
        }
    }

    private JsonNode read(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            return json.readTree(body.readNBytes(LONGEST));
        }
    }

    private static String form(ImapAccount account, MailboxSecret secret) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "refresh_token");
        fields.put("client_id", account.clientId());
        fields.put("client_secret", secret.clientSecret());
        fields.put("refresh_token", secret.refreshToken());
        fields.put("scope", account.scope());
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static @Nullable String text(JsonNode answer, String field) {
        JsonNode value = answer.path(field);
        return value.isString() ? value.stringValue() : null;
    }

    private static ImapTrouble away(ImapAccount account) {
        URI url = URI.create(String.valueOf(account.tokenUrl()));
        return new ImapTrouble(Kind.TOKEN_URL, String.valueOf(url.getHost()));
    }

    /** An access token, and until when it is taken for good. */
    private record Held(ImapAccount account, String token, Instant end) {

        /** Says nothing of the token. */
        @Override
        public String toString() {
            return "Held[…]";
        }
    }
}
