package docket.http;

import docket.attachments.AttachmentHeld;
import docket.attachments.FileTooLarge;
import docket.platform.Failure;
import docket.platform.IdempotencyKeys;
import docket.platform.Outage;
import docket.platform.Problem;
import docket.tickets.ForceClosed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer that says no: what a request comes to when it can't be done. How it looks is the {@link ErrorShape}'s. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why, as far as any client can tell it apart. */
    public enum Reason {
        UNAUTHENTICATED,
        NO_ACCESS,
        NOT_FOUND,
        UNKNOWN_ROUTE,
        WRONG_METHOD,
        UNREADABLE,
        STALE,
        UNCONDITIONAL,
        NO_FILE,
        INVALID,
        TICKET_LOCKED,
        ATTACHMENT_HELD,
        CONFLICT,
        TOO_MANY,
        DEFECT,
        UNAVAILABLE
    }

    private final int status;
    private final Reason reason;
    private final transient List<Problem> problems;
    private final transient Map<String, String> headers;

    private Refusal(int status, Reason reason, String message, List<Problem> problems, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.reason = reason;
        this.problems = problems;
        this.headers = headers;
    }

    public static Refusal unauthenticated() {
        return new Refusal(
                401,
                Reason.UNAUTHENTICATED,
                "The header PRIVATE-TOKEN holds no valid token",
                List.of(),
                Map.of("WWW-Authenticate", "PRIVATE-TOKEN"));
    }

    public static Refusal noAccess() {
        return new Refusal(
                403, Reason.NO_ACCESS, "The token's scope or network does not allow this", List.of(), Map.of());
    }

    public static Refusal unknownRoute() {
        return new Refusal(404, Reason.UNKNOWN_ROUTE, "There is no such path", List.of(), Map.of());
    }

    public static Refusal wrongMethod(String allow) {
        return new Refusal(
                405, Reason.WRONG_METHOD, "The path does not take this method", List.of(), Map.of("Allow", allow));
    }

    /** A request that can't be read: 400, with what is wrong. */
    public static Refusal unreadable(String property, String message) {
        return unreadable(400, Map.of(), new Problem(property, message));
    }

    static Refusal tooLarge(String property, long limit) {
        return unreadable(413, Map.of(), new Problem(property, "must be at most " + limit + " bytes"));
    }

    static Refusal unsupportedType(String property, String message) {
        return unreadable(415, Map.of(), new Problem(property, message));
    }

    static Refusal beyondFile(long size) {
        return unreadable(
                416, Map.of("Content-Range", "bytes */" + size), new Problem("Range", "lies beyond the file"));
    }

    static Refusal fileExpected(String message) {
        return new Refusal(
                422,
                Reason.NO_FILE,
                "A file is expected in the part attachment",
                List.of(new Problem("attachment", message)),
                Map.of());
    }

    static Refusal unconditional() {
        return new Refusal(
                428,
                Reason.UNCONDITIONAL,
                "A change needs If-Match with the tag of what it changes",
                List.of(),
                Map.of());
    }

    /** A defect of ours; the log has the same id. */
    public static Refusal defect(String id) {
        return new Refusal(500, Reason.DEFECT, "A defect of the server", List.of(new Problem("id", id)), Map.of());
    }

    /** What the container says of a request that never reached a handler; what it can't speak is the client's mistake. */
    public static Refusal ofStatus(int status) {
        return switch (status) {
            case 404 -> unknownRoute();
            case 500 -> new Refusal(status, Reason.DEFECT, "A defect of the server", List.of(), Map.of());
            case 503 -> unavailable(2);
            case 501, 505 -> ofStatus(400);
            default -> new Refusal(status, Reason.UNREADABLE, "The request can't be read", List.of(), Map.of());
        };
    }

    /** The answer that an exception stands for; empty: it is a bug. */
    public static Optional<Refusal> of(Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal -> Optional.of(refusal);
            case Failure failure -> Optional.of(of(failure));
            case FileTooLarge file -> Optional.of(tooLarge("attachment", file.limit()));
            default -> Outage.of(thrown).map(Refusal::of);
        };
    }

    private static Refusal of(Failure failure) {
        return switch (failure) {
            case Failure.Invalid invalid ->
                new Refusal(422, Reason.INVALID, "What was sent breaks a rule", invalid.problems(), Map.of());
            case Failure.NotFound notFound -> plain(404, Reason.NOT_FOUND, notFound);
            case Failure.Forbidden forbidden -> plain(403, Reason.NO_ACCESS, forbidden);
            case Failure.Stale stale -> plain(412, Reason.STALE, stale);
            case Failure.TooMany tooMany -> tooMany(tooMany);
            case Failure.Unavailable unavailable ->
                unavailable(unavailable.retryAfter().toSeconds());
            case Failure.Conflict conflict -> of(conflict);
        };
    }

    private static Refusal of(Failure.Conflict conflict) {
        return switch (conflict) {
            case ForceClosed closed -> plain(409, Reason.TICKET_LOCKED, closed);
            case AttachmentHeld held -> plain(409, Reason.ATTACHMENT_HELD, held);
            case IdempotencyKeys.UnderWay underWay ->
                unreadable(409, retryAfter(1), new Problem("Idempotency-Key", "is still under way"));
            default -> plain(409, Reason.CONFLICT, conflict);
        };
    }

    private static Refusal plain(int status, Reason reason, Failure failure) {
        return new Refusal(status, reason, String.valueOf(failure.getMessage()), List.of(), Map.of());
    }

    private static Refusal tooMany(Failure.TooMany failure) {
        return new Refusal(
                429,
                Reason.TOO_MANY,
                String.valueOf(failure.getMessage()),
                List.of(),
                retryAfter(failure.retryAfter().toSeconds()));
    }

    private static Refusal unavailable(long retryAfter) {
        return new Refusal(
                503, Reason.UNAVAILABLE, "The server can't do this at the moment", List.of(), retryAfter(retryAfter));
    }

    private static Refusal unreadable(int status, Map<String, String> headers, Problem problem) {
        return new Refusal(status, Reason.UNREADABLE, "The request can't be read", List.of(problem), headers);
    }

    private static Map<String, String> retryAfter(long seconds) {
        return Map.of("Retry-After", String.valueOf(seconds));
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong, field by field; none where there is nothing to say. */
    public List<Problem> problems() {
        return problems;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
