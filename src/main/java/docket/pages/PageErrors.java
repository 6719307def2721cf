package docket.pages;

import docket.http.ErrorShape;
import docket.http.Refusal;
import docket.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Errors as pages, for browsers outside of the APIs. */
@Component
@Order(1)
class PageErrors implements ErrorShape {

    private final Html html;

    PageErrors(Html html) {
        this.html = html;
    }

    @Override
    public boolean takes(HttpServletRequest request, String path) {
        return !path.startsWith("/staff/") && accepted(request).contains(MediaType.TEXT_HTML_VALUE);
    }

    private static String accepted(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader("Accept"), "");
    }

    @Override
    public MediaType type() {
        return Html.TYPE;
    }

    @Override
    public Map<String, String> headers() {
        return Html.HEADERS;
    }

    @Override
    public byte[] body(HttpServletRequest request, Refusal refusal) {
        Frame frame = frame(request);
        Words words = frame.words();
        String key = "error." + key(refusal.status());
        Object[] id = refusal.problems().stream().map(Problem::message).toArray();
        return html.render(
                "pages/error.jte",
                frame,
                Map.of("title", words.get(key + ".title"), "text", words.get(key + ".text", id)));
    }

    /** As the reader wants it, where it is known who reads. */
    private static Frame frame(HttpServletRequest request) {
        return request.getAttribute(Visit.NAME) instanceof Visit visit
                ? visit.frame()
                : Frame.of(Words.of(Objects.requireNonNullElse(request.getHeader("Accept-Language"), "")), "", null);
    }

    private static String key(int status) {
        return switch (status) {
            case 403, 404, 405, 429, 500, 503 -> String.valueOf(status);
            default -> HttpStatus.Series.resolve(status) == HttpStatus.Series.SERVER_ERROR ? "503" : "4xx";
        };
    }
}
