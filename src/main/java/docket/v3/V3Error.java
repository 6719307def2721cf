package docket.v3;

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

/**
 * An answer of the contract's table of errors: what a request comes to when it can't be done.
 *
 * @see <a href="file:../../../../../docs/contract/README.md">docs/contract, "Errors"</a>
 */
final class V3Error extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final int code;
    private final transient List<Problem> problems;
    private final transient Map<String, String> headers;

    private V3Error(int status, int code, String message, List<Problem> problems, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.problems = problems;
        this.headers = headers;
    }

    static V3Error unauthenticated() {
        return new V3Error(
                401,
                10004,
                "Unauthenticated / invalid credentials for API request",
                List.of(),
                Map.of("WWW-Authenticate", "PRIVATE-TOKEN"));
    }

    static V3Error noAccess() {
        return new V3Error(403, 10003, "No access to entity", List.of(), Map.of());
    }

    static V3Error routeNotFound() {
        return new V3Error(404, 10012, "API route not found", List.of(), Map.of());
    }

    static V3Error methodNotAllowed(String allow) {
        return new V3Error(405, 10012, "API route not found", List.of(), Map.of("Allow", allow));
    }

    /** A request that can't be read: 400, with what is wrong. */
    static V3Error unreadable(String property, String message) {
        return invalid(400, Map.of(), new Problem(property, message));
    }

    static V3Error tooLarge(String property, long limit) {
        return invalid(413, Map.of(), new Problem(property, "must be at most " + limit + " bytes"));
    }

    static V3Error unsupportedType(String property, String message) {
        return invalid(415, Map.of(), new Problem(property, message));
    }

    static V3Error rangeBeyondFile(long size) {
        return invalid(416, Map.of("Content-Range", "bytes */" + size), new Problem("Range", "lies beyond the file"));
    }

    static V3Error fileExpected(String message) {
        return new V3Error(
                422,
                11002,
                "File upload(s) expected but not found",
                List.of(new Problem("attachment", message)),
                Map.of());
    }

    /** A defect of ours; the log has the same id. */
    static V3Error internal(String id) {
        return new V3Error(500, 10007, "Internal server error", List.of(new Problem("id", id)), Map.of());
    }

    /** What the container says of a request that never reached a handler; what it can't speak is the client's mistake. */
    static V3Error ofStatus(int status) {
        return switch (status) {
            case 404 -> routeNotFound();
            case 500 -> new V3Error(status, 10007, "Internal server error", List.of(), Map.of());
            case 503 -> new V3Error(status, 10007, "Internal server error", List.of(), retryAfter(2));
            case 501, 505 -> ofStatus(400);
            default -> new V3Error(status, 10008, "An invalid parameter was provided", List.of(), Map.of());
        };
    }

    /** The answer that an exception stands for; empty: it is a bug. */
    static Optional<V3Error> of(Throwable thrown) {
        return switch (thrown) {
            case V3Error error -> Optional.of(error);
            case Failure failure -> Optional.of(of(failure));
            case FileTooLarge file -> Optional.of(tooLarge("attachment", file.limit()));
            default -> Outage.of(thrown).map(V3Error::of);
        };
    }

    private static V3Error of(Failure failure) {
        return switch (failure) {
            case Failure.Invalid invalid -> new V3Error(422, 11001, "Errors in form", invalid.problems(), Map.of());
            case Failure.NotFound notFound -> new V3Error(404, 10001, "Entity not found", List.of(), Map.of());
            case Failure.Forbidden forbidden -> noAccess();
            case Failure.Unavailable unavailable ->
                new V3Error(
                        503,
                        10007,
                        "Internal server error",
                        List.of(),
                        retryAfter(unavailable.retryAfter().toSeconds()));
            case Failure.Conflict conflict -> of(conflict);
        };
    }

    private static V3Error of(Failure.Conflict conflict) {
        return switch (conflict) {
            case ForceClosed closed -> new V3Error(409, 15001, "Ticket is force-closed", List.of(), Map.of());
            case AttachmentHeld held ->
                new V3Error(409, 10009, "Entity cannot be deleted due to conflict", List.of(), Map.of());
            case IdempotencyKeys.UnderWay underWay ->
                invalid(409, retryAfter(1), new Problem("Idempotency-Key", "is still under way"));
            default -> throw new IllegalStateException("No operation of v3 comes to " + conflict);
        };
    }

    private static V3Error invalid(int status, Map<String, String> headers, Problem problem) {
        return new V3Error(status, 10008, "An invalid parameter was provided", List.of(problem), headers);
    }

    private static Map<String, String> retryAfter(long seconds) {
        return Map.of("Retry-After", String.valueOf(seconds));
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The error object. */
    Body body() {
        return new Body(code, String.valueOf(getMessage()), problems);
    }

    /** The one shape that every error has. */
    record Body(int errorCode, String errorMessage, List<Problem> errors) {}
}
