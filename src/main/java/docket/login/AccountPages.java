package docket.login;

import docket.credentials.SecondFactors;
import docket.pages.Html;
import docket.pages.Visit;
import docket.platform.Failure;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.signin.SignIn;
import docket.visitors.SignInRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people look after their account: what there is, where they are signed in, and the password once more. */
@Controller
class AccountPages {

    private final Sessions sessions;
    private final SecondFactors factors;
    private final SignIn signIn;
    private final Entrance entrance;
    private final Html html;

    AccountPages(Sessions sessions, SecondFactors factors, SignIn signIn, Entrance entrance, Html html) {
        this.sessions = sessions;
        this.factors = factors;
        this.signIn = signIn;
        this.entrance = entrance;
        this.html = html;
    }

    @GetMapping("/account")
    ResponseEntity<byte[]> account(@RequestAttribute(Visit.NAME) Visit visit) {
        Session session = visit.signedIn();
        return html.page(
                "login/account.jte",
                visit.frame(),
                Map.of(
                        "sessions",
                        sessions.list(session),
                        "current",
                        session.id(),
                        "factor",
                        factors.has(session.personId()),
                        "provider",
                        entrance.provider()));
    }

    @PostMapping("/account/sessions/{id:[0-9]+}/end")
    ResponseEntity<byte[]> end(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        sessions.end(visit.signedIn(), id);
        return Html.seeOther("/account");
    }

    @PostMapping("/account/sessions/end-others")
    ResponseEntity<byte[]> endOthers(@RequestAttribute(Visit.NAME) Visit visit) {
        sessions.endOthers(visit.signedIn());
        return Html.seeOther("/account");
    }

    @GetMapping("/account/confirm")
    ResponseEntity<byte[]> confirm(
            @RequestAttribute(Visit.NAME) Visit visit, @RequestParam(defaultValue = "/account") String next) {
        visit.signedIn();
        return form(200, visit, next, "");
    }

    /** Takes the password once more, and leads back to what needed it. */
    @PostMapping("/account/confirm")
    ResponseEntity<byte[]> confirm(
            @RequestAttribute(Visit.NAME) Visit visit,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/account") String next,
            HttpServletResponse response) {
        try {
            entrance.keep(signIn.confirm(visit.visitor(), visit.signedIn(), password), response);
            return Html.seeOther(Entrance.path(next));
        } catch (SignInRefused e) {
            return form(422, visit, next, visit.words().get("confirm.refused"));
        } catch (Failure.TooMany e) {
            return form(429, visit, next, LoginPages.wait(visit, e));
        }
    }

    private ResponseEntity<byte[]> form(int status, Visit visit, String next, String problem) {
        return html.page(
                status,
                "login/confirm.jte",
                visit.frame(),
                Map.of("next", Entrance.path(next), "problem", problem, "provider", entrance.provider()));
    }
}
