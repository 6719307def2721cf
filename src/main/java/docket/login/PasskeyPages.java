package docket.login;

import docket.http.Cookies;
import docket.pages.Html;
import docket.pages.Visit;
import docket.passkeys.PasskeyRefused;
import docket.passkeys.PasskeySignIn;
import docket.passkeys.Passkeys;
import docket.passkeys.Question;
import docket.passkeys.TooManyPasskeys;
import docket.platform.Failure;
import docket.sessions.Sessions;
import docket.signin.LastWayIn;
import docket.visitors.SignInRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Coming in by a passkey, and looking after one's own. A script asks for the question, has the browser answer it, and sends
 * the answer in a field of the page's form.
 */
@Controller
class PasskeyPages {

    private static final Duration TO_ANSWER = Duration.ofMinutes(5);

    private final PasskeySignIn signIn;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Entrance entrance;
    private final Html html;

    PasskeyPages(PasskeySignIn signIn, Passkeys passkeys, Sessions sessions, Entrance entrance, Html html) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.entrance = entrance;
        this.html = html;
    }

    @GetMapping("/login/question")
    ResponseEntity<String> askToComeIn(HttpServletResponse response) {
        return question(signIn.ask(), response);
    }

    @PostMapping(path = "/login", params = "passkey")
    ResponseEntity<byte[]> signIn(
            @RequestAttribute(Visit.NAME) Visit visit,
            @CookieValue(name = Cookies.QUESTION, defaultValue = "") String kept,
            @RequestParam String passkey,
            @RequestParam(defaultValue = "/") String next,
            HttpServletResponse response) {
        Cookies.remove(response, Cookies.QUESTION);
        try {
            return entrance.lead(signIn.signIn(visit.visitor(), kept, passkey), next, response);
        } catch (SignInRefused e) {
            return refused(403, visit, visit.words().get("passkeys.refused"));
        } catch (Failure.TooMany e) {
            return refused(429, visit, LoginPages.wait(visit, e));
        }
    }

    private ResponseEntity<byte[]> refused(int status, Visit visit, String text) {
        return html.page(status, "login/refused.jte", visit.frame(), Map.of("text", text));
    }

    @GetMapping("/account/passkeys")
    ResponseEntity<byte[]> list(@RequestAttribute(Visit.NAME) Visit visit) {
        sessions.requireConfirmed(visit.signedIn());
        return page(200, visit, "");
    }

    @GetMapping("/account/passkeys/question")
    ResponseEntity<String> askToAdd(@RequestAttribute(Visit.NAME) Visit visit, HttpServletResponse response) {
        return question(passkeys.ask(visit.signedIn()), response);
    }

    @PostMapping("/account/passkeys")
    ResponseEntity<byte[]> add(
            @RequestAttribute(Visit.NAME) Visit visit,
            @CookieValue(name = Cookies.QUESTION, defaultValue = "") String kept,
            @RequestParam(defaultValue = "") String passkey,
            @RequestParam(defaultValue = "") String name,
            HttpServletResponse response) {
        Cookies.remove(response, Cookies.QUESTION);
        try {
            entrance.keep(passkeys.add(visit.signedIn(), kept, passkey, name), response);
            return Html.seeOther("/account/passkeys");
        } catch (Failure.Invalid e) {
            return page(422, visit, visit.words().get("passkeys.noName"));
        } catch (PasskeyRefused e) {
            return page(403, visit, visit.words().get("passkeys.failed"));
        } catch (TooManyPasskeys e) {
            return page(409, visit, visit.words().get("passkeys.many"));
        }
    }

    @PostMapping("/account/passkeys/{id:[0-9]+}/remove")
    ResponseEntity<byte[]> remove(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletResponse response) {
        try {
            entrance.keep(passkeys.remove(visit.signedIn(), id), response);
            return Html.seeOther("/account/passkeys");
        } catch (LastWayIn e) {
            return page(409, visit, visit.words().get("passkeys.last"));
        }
    }

    private ResponseEntity<byte[]> page(int status, Visit visit, String problem) {
        return html.page(
                status,
                "login/passkeys.jte",
                visit.frame(),
                Map.of("passkeys", passkeys.list(visit.signedIn()), "problem", problem));
    }

    private static ResponseEntity<String> question(Question question, HttpServletResponse response) {
        Cookies.set(response, Cookies.QUESTION, question.kept(), TO_ANSWER, true);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(question.options());
    }
}
