package docket.edge;

import docket.http.ErrorShape;
import docket.http.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The last step of a request that failed: whatever was thrown, by whomever, becomes an error that its client can read. */
@RestControllerAdvice
public class ErrorAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    /** What was said before the request failed, and is true of its error too. */
    private static final List<String> KEPT = List.of(
            "Request-Id",
            "RateLimit-Policy",
            "RateLimit",
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy",
            "Strict-Transport-Security");

    private final List<ErrorShape> shapes;

    ErrorAnswers(List<ErrorShape> shapes) {
        this.shapes = shapes;
    }

    /** Answers, where the client can still hear it. */
    @ExceptionHandler(Throwable.class)
    public void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted() && response.getStatus() >= 400) {
            LOG.debug("The container refused {} already", LoggedPath.of(request), thrown);
        } else if (isGone(thrown)) {
            LOG.debug("The client went away during {}", LoggedPath.of(request));
        } else if (response.isCommitted()) {
            LOG.warn("{} broke off half-way", LoggedPath.of(request), thrown);
            throw new IOException("Broken off, so that the client sees that it is not whole");
        } else {
            write(request, response, refusalOf(thrown, request));
        }
    }

    /** Whether the client left: what Tomcat says, or Spring where the answer is one that is written bit by bit. */
    private static boolean isGone(Throwable thrown) {
        return thrown instanceof ClientAbortException || thrown instanceof AsyncRequestNotUsableException;
    }

    private static Refusal refusalOf(Throwable thrown, HttpServletRequest request) {
        return Refusal.of(thrown)
                .map(refusal -> {
                    if (refusal.status() == 503) {
                        LOG.warn("{}: {}", LoggedPath.of(request), thrown.getMessage());
                    }
                    return refusal;
                })
                .orElseGet(() -> switch (thrown) {
                    case NoHandlerFoundException unknown -> Refusal.unknownRoute();
                    case NoResourceFoundException unknown -> Refusal.unknownRoute();
                    case HttpRequestMethodNotSupportedException other ->
                        Refusal.wrongMethod(String.join(", ", supported(other)));
                    case MissingServletRequestParameterException missing ->
                        Refusal.unreadable(missing.getParameterName(), "is required");
                    case MethodArgumentTypeMismatchException wrong ->
                        Refusal.unreadable(wrong.getName(), "can't be read");
                    default -> defect(thrown, request);
                });
    }

    private static String[] supported(HttpRequestMethodNotSupportedException other) {
        String[] methods = other.getSupportedMethods();
        return methods == null ? new String[0] : methods;
    }

    private static Refusal defect(Throwable thrown, HttpServletRequest request) {
        String id = RequestIds.of(request);
        LOG.error("Defect {} in {}", id, LoggedPath.of(request), thrown);
        return Refusal.defect(id);
    }

    /** Writes the error in the shape of its path; nothing of what was to be answered before is left. */
    void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        ErrorShape shape = shape(request);
        byte[] body = shape.body(request, refusal);
        Map<String, String> kept = kept(response);
        response.reset();
        response.setStatus(refusal.status());
        kept.forEach(response::setHeader);
        shape.headers().forEach(response::setHeader);
        refusal.headers().forEach(response::setHeader);
        response.setContentType(shape.type().toString());
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Map<String, String> kept(HttpServletResponse response) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = response.getHeader(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return kept;
    }

    private ErrorShape shape(HttpServletRequest request) {
        String decoded = Objects.requireNonNullElse(request.getServletPath(), "");
        String path = decoded.isEmpty() ? Objects.requireNonNullElse(request.getRequestURI(), "") : decoded;
        return shapes.stream()
                .filter(shape -> shape.takes(request, path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No shape takes " + path));
    }
}
