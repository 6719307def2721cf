package docket.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The query of a list: every name is known and every value checked; anything else is a 400. */
public final class Parameters {

    private static final String LIMIT = "limit";
    private static final String AFTER = "after";
    private static final int DEFAULT_LIMIT = 25;
    private static final int MOST = 200;

    private final Map<String, String[]> sent;

    private Parameters(Map<String, String[]> sent) {
        this.sent = sent;
    }

    /** The parameters of a request that takes those names, beside {@code limit} and {@code after}. */
    public static Parameters of(HttpServletRequest request, String... names) {
        Query.refuseToken(request);
        Set<String> known = Set.of(names);
        Map<String, String[]> sent = request.getParameterMap();
        for (String name : sent.keySet()) {
            if (!known.contains(name) && !name.equals(LIMIT) && !name.equals(AFTER)) {
                throw Refusal.unreadable(name, "is no parameter of this list");
            }
        }
        sent.forEach((name, values) -> {
            if (Arrays.stream(values).anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw Refusal.unreadable(name, "must not contain NUL");
            }
        });
        return new Parameters(sent);
    }

    /** All values of a name; none where it was not sent. */
    public List<String> all(String name) {
        return Arrays.asList(sent.getOrDefault(name, new String[0]));
    }

    /** The one value of a name; more than one is a 400. */
    public Optional<String> one(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw Refusal.unreadable(name, "must be sent once");
        }
        return values.stream().findFirst();
    }

    /** A yes or no: {@code true} or {@code false}. */
    public Optional<Boolean> flag(String name) {
        return one(name).map(value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.unreadable(name, "must be true or false");
        });
    }

    /** A time, such as {@code 2026-11-24T18:00:00Z} (RFC 3339). */
    public Optional<Instant> time(String name) {
        return one(name).map(value -> Times.parse(name, value));
    }

    /** An id: an integer of 64 bits. */
    public Optional<Long> id(String name) {
        return one(name).map(value -> number(name, value));
    }

    /** All ids of a name. */
    public List<Long> ids(String name) {
        return all(name).stream().map(value -> number(name, value)).toList();
    }

    /** The most rows to answer: 1 to 200, else 25. */
    public int limit() {
        long limit = one(LIMIT).map(value -> number(LIMIT, value)).orElse((long) DEFAULT_LIMIT);
        if (limit < 1 || limit > MOST) {
            throw Refusal.unreadable(LIMIT, "must be 1 to " + MOST);
        }
        return (int) limit;
    }

    /** The place that the list goes on from. */
    public Optional<Place> after(String list) {
        return one(AFTER)
                .map(text -> Place.parse(list, text)
                        .orElseThrow(() -> Refusal.unreadable(AFTER, "must be a place that this list answered")));
    }

    private static long number(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw Refusal.unreadable(name, "must be an integer");
        }
    }
}
