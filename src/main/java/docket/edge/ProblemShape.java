package docket.edge;

import docket.http.ErrorShape;
import docket.http.Refusal;
import docket.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problem details (RFC 9457), for all paths that have no shape of their own. */
@Component
@Order
class ProblemShape implements ErrorShape {

    private final JsonMapper json;

    ProblemShape(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean takes(HttpServletRequest request, String path) {
        return true;
    }

    @Override
    public MediaType type() {
        return MediaType.APPLICATION_PROBLEM_JSON;
    }

    @Override
    public byte[] body(HttpServletRequest request, Refusal refusal) {
        HttpStatus status = HttpStatus.resolve(refusal.status());
        return json.writeValueAsBytes(new Body(
                refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                status == null ? "Error" : status.getReasonPhrase(),
                refusal.status(),
                String.valueOf(refusal.getMessage()),
                refusal.problems()));
    }

    /**
     * A problem's details.
     *
     * @param type a word that programs can rely on, relative to the API's document
     */
    record Body(String type, String title, int status, String detail, List<Problem> errors) {}
}
