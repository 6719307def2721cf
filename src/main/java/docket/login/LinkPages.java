package docket.login;

import docket.links.Link;
import docket.links.Links;
import docket.links.Purpose;
import docket.pages.Html;
import docket.pages.Visit;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.platform.TimeZones;
import docket.signin.FirstAdmin;
import docket.signin.LinkSignIn;
import docket.signin.NewAdmin;
import docket.signin.OwnAccess;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages behind one-time links. Looking at one uses nothing up: scanners of mail follow links, and press no buttons.
 */
@Controller
class LinkPages {

    private final Links links;
    private final LinkSignIn linkSignIn;
    private final OwnAccess access;
    private final FirstAdmin firstAdmin;
    private final Entrance entrance;
    private final Html html;

    LinkPages(
            Links links, LinkSignIn linkSignIn, OwnAccess access, FirstAdmin firstAdmin, Entrance entrance, Html html) {
        this.links = links;
        this.linkSignIn = linkSignIn;
        this.access = access;
        this.firstAdmin = firstAdmin;
        this.entrance = entrance;
        this.html = html;
    }

    @GetMapping("/login/link/{secret}")
    ResponseEntity<byte[]> link(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable String secret) {
        return links.find(secret).map(link -> form(200, visit, link, List.of())).orElseGet(() -> over(visit));
    }

    @PostMapping("/login/link/{secret}")
    ResponseEntity<byte[]> use(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response) {
        Link link = links.find(secret).orElse(null);
        if (link == null) {
            return over(visit);
        }
        try {
            return use(visit, link.purpose(), secret, password, response);
        } catch (Failure.NotFound e) {
            return over(visit);
        } catch (Failure.Invalid e) {
            return form(422, visit, link, e.problems());
        } catch (Failure.TooMany e) {
            return form(429, visit, link, List.of(new Problem("password", LoginPages.wait(visit, e))));
        }
    }

    private ResponseEntity<byte[]> use(
            Visit visit, Purpose purpose, String secret, String password, HttpServletResponse response) {
        return switch (purpose) {
            case INVITATION, RESET ->
                entrance.lead(linkSignIn.choosePassword(visit.visitor(), secret, password), "/", response);
            case SIGN_IN -> entrance.lead(linkSignIn.withLink(visit.visitor(), secret), "/", response);
            case EMAIL -> {
                access.proveEmail(visit.visitor(), secret);
                yield html.page("login/proved.jte", visit.frame(), Map.of());
            }
        };
    }

    private ResponseEntity<byte[]> form(int status, Visit visit, Link link, List<Problem> problems) {
        return html.page(
                status,
                "login/link.jte",
                visit.frame(),
                Map.of("purpose", link.purpose(), "problems", problems, "provider", entrance.provider()));
    }

    private ResponseEntity<byte[]> over(Visit visit) {
        return html.page(404, "login/over.jte", visit.frame(), Map.of());
    }

    @GetMapping("/setup/{secret}")
    ResponseEntity<byte[]> setUp(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable String secret) {
        return firstAdmin.opens(secret) ? setUpForm(200, visit, "", "", List.of()) : over(visit);
    }

    /** Adds the first admin, who goes on to choose a password. */
    @PostMapping("/setup/{secret}")
    ResponseEntity<byte[]> setUp(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String timeZone) {
        try {
            // A browser may be anywhere: a zone that nobody knows is none.
            String zone = TimeZones.isKnown(timeZone) ? timeZone : null;
            NewAdmin admin = new NewAdmin(name, email, visit.words().language(), zone);
            String invitation = firstAdmin.setUp(visit.visitor(), secret, admin);
            return Html.seeOther(URI.create(invitation).getPath());
        } catch (Failure.NotFound e) {
            return over(visit);
        } catch (Failure.Invalid e) {
            return setUpForm(422, visit, name, email, e.problems());
        }
    }

    private ResponseEntity<byte[]> setUpForm(
            int status, Visit visit, String name, String email, List<Problem> problems) {
        return html.page(
                status,
                "login/setup.jte",
                visit.frame(),
                Map.of("name", name, "email", email, "problems", problems, "trusted", visit.trusted()));
    }
}
