package docket.login;

import docket.http.Cookies;
import docket.links.Links;
import docket.links.Purpose;
import docket.pages.Html;
import docket.pages.Visit;
import docket.platform.EmailAddress;
import docket.platform.Failure;
import docket.sessions.Session;
import docket.sessions.Stage;
import docket.signin.SignIn;
import docket.visitors.SignInRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out: by password, then by a code where there is a second factor; or by a link that is sent. */
@Controller
class LoginPages {

    private final SignIn signIn;
    private final Links links;
    private final Entrance entrance;
    private final Html html;

    LoginPages(SignIn signIn, Links links, Entrance entrance, Html html) {
        this.signIn = signIn;
        this.links = links;
        this.entrance = entrance;
        this.html = html;
    }

    @GetMapping("/login")
    ResponseEntity<byte[]> door(
            @RequestAttribute(Visit.NAME) Visit visit, @RequestParam(defaultValue = "/") String next) {
        return form(200, visit, next, "", "");
    }

    @PostMapping("/login")
    ResponseEntity<byte[]> signIn(
            @RequestAttribute(Visit.NAME) Visit visit,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletResponse response) {
        try {
            return entrance.lead(signIn.withPassword(visit.visitor(), email, password), next, response);
        } catch (SignInRefused e) {
            return form(422, visit, next, email, visit.words().get("login.refused"));
        } catch (Failure.TooMany e) {
            return form(429, visit, next, email, wait(visit, e));
        }
    }

    private ResponseEntity<byte[]> form(int status, Visit visit, String next, String email, String problem) {
        Map<String, Object> values = new HashMap<>();
        values.put("next", Entrance.path(next));
        values.put("email", email);
        values.put("problem", problem);
        values.put("trusted", visit.trusted());
        values.put("provider", entrance.provider());
        return html.page(status, "login/login.jte", visit.frame(), values);
    }

    @GetMapping("/login/code")
    ResponseEntity<byte[]> code(
            @RequestAttribute(Visit.NAME) Visit visit,
            @CookieValue(name = Cookies.SESSION, defaultValue = "") String pending,
            @RequestParam(defaultValue = "/") String next) {
        return entrance.isAt(Stage.FACTOR, pending) ? codeForm(200, visit, next, "") : Html.seeOther("/login");
    }

    @PostMapping("/login/code")
    ResponseEntity<byte[]> code(
            @RequestAttribute(Visit.NAME) Visit visit,
            @CookieValue(name = Cookies.SESSION, defaultValue = "") String pending,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String next,
            HttpServletResponse response) {
        if (!entrance.isAt(Stage.FACTOR, pending)) {
            return Html.seeOther("/login");
        }
        try {
            return entrance.lead(signIn.withCode(visit.visitor(), pending, code), next, response);
        } catch (SignInRefused e) {
            return codeForm(422, visit, next, visit.words().get("code.refused"));
        } catch (Failure.TooMany e) {
            return codeForm(429, visit, next, wait(visit, e));
        }
    }

    private ResponseEntity<byte[]> codeForm(int status, Visit visit, String next, String problem) {
        return html.page(
                status, "login/code.jte", visit.frame(), Map.of("next", Entrance.path(next), "problem", problem));
    }

    @GetMapping("/login/send")
    ResponseEntity<byte[]> send(@RequestAttribute(Visit.NAME) Visit visit) {
        return html.page("login/send.jte", visit.frame(), Map.of("sent", false));
    }

    /** Answers the same whether somebody has the address or not. */
    @PostMapping("/login/send")
    ResponseEntity<byte[]> send(
            @RequestAttribute(Visit.NAME) Visit visit,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "sign_in") String purpose) {
        EmailAddress.of(email)
                .ifPresent(address -> links.want(
                        visit.visitor().actor(), address, purpose.equals("reset") ? Purpose.RESET : Purpose.SIGN_IN));
        return html.page("login/send.jte", visit.frame(), Map.of("sent", true));
    }

    /** Leaves, and lets the browser forget all that it kept of us but the device. */
    @PostMapping("/logout")
    ResponseEntity<byte[]> signOut(
            @RequestAttribute(Visit.NAME) Visit visit, HttpServletRequest request, HttpServletResponse response) {
        visit.session().ifPresent((Session session) -> signIn.signOut(session));
        Cookies.remove(response, Cookies.SESSION);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return Html.seeOther("/login");
    }

    static String wait(Visit visit, Failure.TooMany tooMany) {
        return visit.words().get("login.wait", tooMany.retryAfter().toSeconds());
    }
}
