package docket.edge;

import docket.http.Refusal;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Our own errors in the place of Tomcat's own page: for requests that break off before our code sees them. */
final class ErrorValve extends ErrorReportValve {

    private final ErrorAnswers errors;

    ErrorValve(ErrorAnswers errors) {
        this.errors = errors;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            // A request that can't be parsed comes with what the parser threw, and is no defect.
            if (thrown == null || response.getStatus() != 500) {
                errors.write(request, response, Refusal.ofStatus(response.getStatus()));
            } else {
                errors.answer(thrown, request, response);
            }
        } catch (IOException e) {
            container.getLogger().debug("The client went away before it was told", e);
        }
    }
}
