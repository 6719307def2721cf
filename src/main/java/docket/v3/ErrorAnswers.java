package docket.v3;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.json.JsonMapper;

/** The last step of a request that failed: whatever was thrown, by whomever, becomes the contract's error object. */
@RestControllerAdvice
class ErrorAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    private final JsonMapper json;

    ErrorAnswers(JsonMapper json) {
        this.json = json;
    }

    /** Answers, where the client can still hear it. */
    @ExceptionHandler(Throwable.class)
    void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted() && response.getStatus() >= 400) {
            LOG.debug("The container refused {} {} already", request.getMethod(), request.getRequestURI(), thrown);
        } else if (thrown instanceof ClientAbortException) {
            LOG.debug("The client went away during {} {}", request.getMethod(), request.getRequestURI());
        } else if (response.isCommitted()) {
            LOG.warn("{} {} broke off half-way", request.getMethod(), request.getRequestURI(), thrown);
            throw new IOException("Broken off, so that the client sees that it is not whole");
        } else {
            write(response, errorOf(thrown, request));
        }
    }

    private V3Error errorOf(Throwable thrown, HttpServletRequest request) {
        return V3Error.of(thrown)
                .map(error -> {
                    if (error.status() == 503) {
                        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), thrown.getMessage());
                    }
                    return error;
                })
                .orElseGet(() -> switch (thrown) {
                    case NoHandlerFoundException unknown -> V3Error.routeNotFound();
                    case NoResourceFoundException unknown -> V3Error.routeNotFound();
                    case HttpRequestMethodNotSupportedException other ->
                        V3Error.methodNotAllowed(String.join(", ", supported(other)));
                    default -> defect(thrown, request);
                });
    }

    private static String[] supported(HttpRequestMethodNotSupportedException other) {
        String[] methods = other.getSupportedMethods();
        return methods == null ? new String[0] : methods;
    }

    private static V3Error defect(Throwable thrown, HttpServletRequest request) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        LOG.error("Defect {} in {} {}", id, request.getMethod(), request.getRequestURI(), thrown);
        return V3Error.internal(id);
    }

    /** Writes the error object with its status and headers; nothing of what was to be answered before is left. */
    void write(HttpServletResponse response, V3Error error) throws IOException {
        byte[] body = json.writeValueAsBytes(error.body());
        response.reset();
        response.setStatus(error.status());
        error.headers().forEach(response::setHeader);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
