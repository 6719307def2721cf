package docket.pages;

import docket.sessions.ConfirmationNeeded;
import jakarta.servlet.http.HttpServletRequest;
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
        return Html.seeOther("/login" + back(request));
    }

    @ExceptionHandler(ConfirmationNeeded.class)
    ResponseEntity<byte[]> confirm(HttpServletRequest request) {
        return Html.seeOther("/account/confirm" + back(request));
    }

    private static String back(HttpServletRequest request) {
        return "?next=" + URLEncoder.encode(request.getServletPath(), StandardCharsets.UTF_8);
    }
}
