package docket.login;

import docket.pages.Html;
import docket.pages.Visit;
import docket.platform.EmailAddress;
import docket.platform.Failure;
import docket.platform.NameTaken;
import docket.platform.Problem;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.signin.OwnAccess;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing the password, and adding an address; both ask for the password once more. */
@Controller
class AccessPages {

    private final OwnAccess access;
    private final Sessions sessions;
    private final Entrance entrance;
    private final Html html;

    AccessPages(OwnAccess access, Sessions sessions, Entrance entrance, Html html) {
        this.access = access;
        this.sessions = sessions;
        this.entrance = entrance;
        this.html = html;
    }

    @GetMapping("/account/password")
    ResponseEntity<byte[]> password(@RequestAttribute(Visit.NAME) Visit visit) {
        sessions.requireConfirmed(visit.signedIn());
        return passwordForm(200, visit, List.of());
    }

    @PostMapping("/account/password")
    ResponseEntity<byte[]> password(
            @RequestAttribute(Visit.NAME) Visit visit,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response) {
        try {
            entrance.keep(access.changePassword(visit.signedIn(), password), response);
            return Html.seeOther("/account");
        } catch (Failure.Invalid e) {
            return passwordForm(422, visit, e.problems());
        } catch (Failure.TooMany e) {
            return passwordForm(429, visit, List.of(new Problem("password", LoginPages.wait(visit, e))));
        }
    }

    private ResponseEntity<byte[]> passwordForm(int status, Visit visit, List<Problem> problems) {
        return html.page(status, "login/password.jte", visit.frame(), Map.of("problems", problems));
    }

    @GetMapping("/account/email")
    ResponseEntity<byte[]> email(@RequestAttribute(Visit.NAME) Visit visit) {
        sessions.requireConfirmed(visit.signedIn());
        return emailForm(200, visit, "", "", false);
    }

    /** Sends a link to the new address; it counts once the link was used. */
    @PostMapping("/account/email")
    ResponseEntity<byte[]> email(
            @RequestAttribute(Visit.NAME) Visit visit, @RequestParam(defaultValue = "") String email) {
        Session session = visit.signedIn();
        try {
            access.addEmail(session, EmailAddress.check("email", email));
            return emailForm(200, visit, "", "", true);
        } catch (Failure.Invalid e) {
            return emailForm(422, visit, email, visit.words().get("email.invalid"), false);
        } catch (NameTaken e) {
            return emailForm(409, visit, email, visit.words().get("email.taken"), false);
        }
    }

    private ResponseEntity<byte[]> emailForm(int status, Visit visit, String email, String problem, boolean sent) {
        return html.page(
                status, "login/email.jte", visit.frame(), Map.of("email", email, "problem", problem, "sent", sent));
    }
}
