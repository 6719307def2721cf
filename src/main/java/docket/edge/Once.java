package docket.edge;

import docket.http.Refusal;
import docket.platform.IdempotencyKeys;
import docket.platform.IdempotencyKeys.Outcome;
import docket.platform.Sha256;
import docket.tokens.ApiToken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Does a POST once for each Idempotency-Key that comes with it; without one, each time. */
@Component
public class Once {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    private final IdempotencyKeys keys;

    Once(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /** The request's key; a bad one is a 400, to be found before anything is done. */
    public Optional<String> key(HttpServletRequest request) {
        if (request.getHeader("Idempotency-Key") == null) {
            return Optional.empty();
        }
        String key = String.join(" ", Collections.list(request.getHeaders("Idempotency-Key")));
        if (!KEY.matcher(key).matches()) {
            throw Refusal.unreadable("Idempotency-Key", "must be 1 to 255 visible ASCII characters");
        }
        return Optional.of(key);
    }

    /**
     * Acts, or finds what the first request with this key made.
     *
     * @param sent what makes two requests the same
     */
    public Outcome act(HttpServletRequest request, Optional<String> key, byte[] sent, LongSupplier act) {
        if (key.isEmpty() || !(request.getAttribute(TokenFilter.TOKEN) instanceof ApiToken token)) {
            return new Outcome(act.getAsLong(), false);
        }
        return keys.once(
                new IdempotencyKeys.Name(token.id(), request.getRequestURI(), key.get()), Sha256.of(sent), act);
    }
}
