package docket.v3;

import docket.http.ErrorShape;
import docket.http.Refusal;
import docket.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contract's error object, and its table of codes (docs/contract, "Errors"). It is also what a request gets that can't
 * even be parsed so far that its path is known.
 */
@Component
@Order(0)
class V3Errors implements ErrorShape {

    private final JsonMapper json;

    V3Errors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean takes(HttpServletRequest request, String path) {
        return path.isEmpty() || path.equals("/v3") || path.startsWith("/v3/");
    }

    @Override
    public MediaType type() {
        return MediaType.APPLICATION_JSON;
    }

    @Override
    public byte[] body(HttpServletRequest request, Refusal refusal) {
        return json.writeValueAsBytes(body(refusal));
    }

    private static Body body(Refusal refusal) {
        return switch (refusal.reason()) {
            case UNAUTHENTICATED -> body(10004, "Unauthenticated / invalid credentials for API request", refusal);
            case NO_ACCESS -> body(10003, "No access to entity", refusal);
            case NOT_FOUND -> body(10001, "Entity not found", refusal);
            case UNKNOWN_ROUTE, WRONG_METHOD -> body(10012, "API route not found", refusal);
            case UNREADABLE, STALE, UNCONDITIONAL, CONFLICT ->
                body(10008, "An invalid parameter was provided", refusal);
            case NO_FILE -> body(11002, "File upload(s) expected but not found", refusal);
            case INVALID -> body(11001, "Errors in form", refusal);
            case TICKET_LOCKED -> body(15001, "Ticket is force-closed", refusal);
            case ATTACHMENT_HELD -> body(10009, "Entity cannot be deleted due to conflict", refusal);
            case TOO_MANY -> body(10014, "Too many requests", refusal);
            case DEFECT, UNAVAILABLE -> body(10007, "Internal server error", refusal);
        };
    }

    private static Body body(int code, String message, Refusal refusal) {
        return new Body(code, message, refusal.problems());
    }

    /** The one shape that every error has. */
    record Body(int errorCode, String errorMessage, List<Problem> errors) {}
}
