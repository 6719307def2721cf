package docket.http;

import docket.platform.Problem;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Problem details (RFC 9457), for all paths that have no shape of their own. */
@Component
@Order
class ProblemShape implements ErrorShape {

    @Override
    public boolean takes(String path) {
        return true;
    }

    @Override
    public MediaType type() {
        return MediaType.APPLICATION_PROBLEM_JSON;
    }

    @Override
    public Object body(Refusal refusal) {
        HttpStatus status = HttpStatus.resolve(refusal.status());
        return new Body(
                refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                status == null ? "Error" : status.getReasonPhrase(),
                refusal.status(),
                String.valueOf(refusal.getMessage()),
                refusal.problems());
    }

    /**
     * A problem's details.
     *
     * @param type a word that programs can rely on, relative to the API's document
     */
    record Body(String type, String title, int status, String detail, List<Problem> errors) {}
}
