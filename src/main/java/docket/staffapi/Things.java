package docket.staffapi;

import docket.edge.Once;
import docket.http.Answers;
import docket.http.JsonBodies;
import docket.http.JsonBody;
import docket.http.Match;
import docket.http.Parameters;
import docket.http.Place;
import docket.http.Refusal;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.IdempotencyKeys.Outcome;
import docket.platform.Names;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * What the resources of the set-up share: pages of things, one thing with its tag, and changes of just what the client saw.
 * A thing's tag is a digest of its JSON.
 */
@Component
public class Things {

    private final JsonBodies bodies;
    private final Once once;
    private final Answers answers;

    Things(JsonBodies bodies, Once once, Answers answers) {
        this.bodies = bodies;
        this.once = once;
        this.answers = answers;
    }

    /** The body of a request, of which those fields alone are known. */
    public JsonBody read(HttpServletRequest request, String... fields) throws IOException {
        JsonBody body = bodies.read(request);
        body.allow(fields);
        return body;
    }

    /** A page of a list that begins behind the id {@code start}, or where the client says that it goes on. */
    public <T> ResponseEntity<byte[]> page(
            Answers.Exchange exchange, Parameters sent, long start, Rows<T> rows, Function<T, ? extends Thing> shape) {
        String list = exchange.request().getServletPath();
        long after = sent.after(list).map(Things::id).orElse(start);
        int limit = sent.limit();
        List<T> found = rows.after(after, limit + 1);
        List<? extends Thing> items = found.stream().limit(limit).map(shape).toList();
        String next = found.size() > limit ? place(list, items.getLast()) : null;
        return answers.read(exchange, new ListJson<>(items, next, null), new HttpHeaders());
    }

    private static String place(String list, Thing last) {
        return new Place(list, List.of(String.valueOf(last.id()))).text();
    }

    private static long id(Place place) {
        return Names.id(place.keys().getFirst())
                .orElseThrow(() -> Refusal.unreadable("after", "must be a place that this list answered"));
    }

    /** A list that is short and always the same, as a whole; 304 where the client has it already. */
    public ResponseEntity<byte[]> all(Answers.Exchange exchange, List<?> items) {
        return answers.read(exchange, new ListJson<>(items, null, null), new HttpHeaders());
    }

    /** One thing that was asked for; 304 where the client has it already. */
    public ResponseEntity<byte[]> one(Answers.Exchange exchange, Object thing) {
        return answers.read(exchange, thing, "");
    }

    /** The thing as a change has made it. */
    public ResponseEntity<byte[]> changed(Object thing) {
        return answers.changed(thing, answers.tag(thing));
    }

    /** What came of a question that changes nothing. */
    public ResponseEntity<byte[]> answered(Object answer) {
        return answers.made(answer, false);
    }

    /**
     * A thing that is made once for each Idempotency-Key.
     *
     * @param path where things of its kind are found by their ids
     * @param act makes it, and answers its id
     */
    public ResponseEntity<byte[]> made(
            HttpServletRequest request,
            String path,
            JsonBody body,
            LongSupplier act,
            LongFunction<? extends Thing> shape) {
        Optional<String> key = once.key(request);
        Outcome made = once.act(request, key, body.bytes(), act);
        Thing thing = shape.apply(made.id());
        return answers.created(thing, made.replayed(), whereabouts(path, thing));
    }

    /** A thing that is made each time, of which this answer alone shows more. */
    public ResponseEntity<byte[]> made(String path, Thing thing, Object shown) {
        return answers.created(shown, false, whereabouts(path, thing));
    }

    private HttpHeaders whereabouts(String path, Thing thing) {
        HttpHeaders headers = new HttpHeaders();
        headers.setLocation(URI.create(path + "/" + thing.id()));
        headers.setETag(answers.tag(thing));
        return headers;
    }

    /** What the client takes a thing for, in If-Match; without it, whatever the thing is. */
    public <T> Expected<T> expected(HttpServletRequest request, Function<T, ?> shape) {
        return Match.of(request).map(match -> expected(match, shape)).orElseGet(Expected::any);
    }

    /** What the client takes a thing for, in the If-Match that it has to send. */
    public <T> Expected<T> required(HttpServletRequest request, Function<T, ?> shape) {
        return expected(Match.required(request), shape);
    }

    private <T> Expected<T> expected(Match match, Function<T, ?> shape) {
        return now -> {
            if (!match.allows(answers.tag(shape.apply(now)))) {
                throw new Failure.Stale();
            }
        };
    }
}
