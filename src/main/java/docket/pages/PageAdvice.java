package docket.pages;

import docket.sessions.ConfirmationNeeded;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads those who have to sign in, or to give their password again, to where they can, and back afterwards. */
@ControllerAdvice(annotations = Controller.class)
@Order(0)
class PageAdvice {

    @ExceptionHandler(SignInNeeded.class)
    ResponseEntity<byte[]> signIn(HttpServletRequest request) {
        return lead(request, "/login");
    }

    @ExceptionHandler(ConfirmationNeeded.class)
    ResponseEntity<byte[]> confirm(HttpServletRequest request) {
        return lead(request, "/account/confirm");
    }

    /** What asked for a part of a page would put the other page there: the whole page goes (htmx, "Response Headers"). */
    private static ResponseEntity<byte[]> lead(HttpServletRequest request, String path) {
        String current = request.getHeader("HX-Current-URL");
        if (current == null) {
            return Html.seeOther(path + back(wanted(request)));
        }
        return ResponseEntity.noContent()
                .header("HX-Redirect", path + back(pathOf(current)))
                .build();
    }

    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean reads = request.getMethod().equals("GET");
        return request.getServletPath() + (reads && query != null ? "?" + query : "");
    }

    private static String pathOf(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private static String back(String page) {
        return "?next=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }
}
