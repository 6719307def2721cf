package docket.login;

import docket.credentials.Enrolled;
import docket.credentials.Proposal;
import docket.credentials.SecondFactors;
import docket.http.Cookies;
import docket.pages.Html;
import docket.pages.Visit;
import docket.platform.Failure;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.sessions.Stage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The second factor: taken up by an app and proved, on one's own account or because the desk demands it; given up again. */
@Controller
class FactorPages {

    private final SecondFactors factors;
    private final Sessions sessions;
    private final Entrance entrance;
    private final Html html;

    FactorPages(SecondFactors factors, Sessions sessions, Entrance entrance, Html html) {
        this.factors = factors;
        this.sessions = sessions;
        this.entrance = entrance;
        this.html = html;
    }

    @GetMapping("/account/factor")
    ResponseEntity<byte[]> factor(@RequestAttribute(Visit.NAME) Visit visit) {
        Session session = visit.signedIn();
        sessions.requireConfirmed(session);
        return factors.has(session.personId())
                ? html.page("login/factor.jte", visit.frame(), Map.of())
                : propose(visit, session, "/account/factor");
    }

    /** The same on the way in, for those of whom the desk demands it. */
    @GetMapping("/login/factor")
    ResponseEntity<byte[]> demanded(
            @RequestAttribute(Visit.NAME) Visit visit,
            @CookieValue(name = Cookies.SESSION, defaultValue = "") String pending) {
        return entrance.isAt(Stage.ENROLMENT, pending)
                ? propose(visit, pending(visit, pending), "/login/factor")
                : Html.seeOther("/login");
    }

    private ResponseEntity<byte[]> propose(Visit visit, Session session, String action) {
        Proposal proposal = factors.propose(session);
        return html.page(
                "login/enrol.jte",
                visit.frame(),
                Map.of(
                        "action",
                        action,
                        "secret",
                        proposal.secret().replaceAll("(.{4})(?=.)", "$1 "),
                        "picture",
                        QrCode.of(proposal.uri()).dataUri()));
    }

    @PostMapping("/account/factor")
    ResponseEntity<byte[]> prove(
            @RequestAttribute(Visit.NAME) Visit visit,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response) {
        return prove(visit, visit.signedIn(), code, "/account/factor", response);
    }

    @PostMapping("/login/factor")
    ResponseEntity<byte[]> proveDemanded(
            @RequestAttribute(Visit.NAME) Visit visit,
            @CookieValue(name = Cookies.SESSION, defaultValue = "") String pending,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response) {
        return entrance.isAt(Stage.ENROLMENT, pending)
                ? prove(visit, pending(visit, pending), code, "/login/factor", response)
                : Html.seeOther("/login");
    }

    private ResponseEntity<byte[]> prove(
            Visit visit, Session session, String code, String action, HttpServletResponse response) {
        try {
            Enrolled enrolled = factors.prove(session, code);
            entrance.keep(enrolled.session(), response);
            return codes(visit, enrolled.recoveryCodes());
        } catch (Failure.Invalid e) {
            return html.page(422, "login/wrong-code.jte", visit.frame(), Map.of("action", action));
        }
    }

    @PostMapping("/account/factor/codes")
    ResponseEntity<byte[]> renewCodes(@RequestAttribute(Visit.NAME) Visit visit) {
        return codes(visit, factors.renewRecoveryCodes(visit.signedIn()));
    }

    private ResponseEntity<byte[]> codes(Visit visit, List<String> codes) {
        return html.page("login/codes.jte", visit.frame(), Map.of("codes", codes));
    }

    @PostMapping("/account/factor/remove")
    ResponseEntity<byte[]> remove(@RequestAttribute(Visit.NAME) Visit visit, HttpServletResponse response) {
        entrance.keep(factors.remove(visit.signedIn()), response);
        return Html.seeOther("/account");
    }

    private Session pending(Visit visit, String secret) {
        return sessions.findPending(secret)
                .map(session -> session.from(visit.origin()))
                .orElseThrow(() -> new Failure.NotFound("session"));
    }
}
