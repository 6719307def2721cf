package docket.login;

import docket.identities.Identities;
import docket.pages.Html;
import docket.pages.Visit;
import docket.signin.LastWayIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The identities at a provider by which people come in to their own account. */
@Controller
class IdentityPages {

    private final Identities identities;
    private final Entrance entrance;
    private final Html html;

    IdentityPages(Identities identities, Entrance entrance, Html html) {
        this.identities = identities;
        this.entrance = entrance;
        this.html = html;
    }

    @GetMapping("/account/identities")
    ResponseEntity<byte[]> list(@RequestAttribute(Visit.NAME) Visit visit) {
        return page(200, visit, "");
    }

    @PostMapping(path = "/account/identities", params = "subject")
    ResponseEntity<byte[]> remove(
            @RequestAttribute(Visit.NAME) Visit visit,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam String subject,
            HttpServletResponse response) {
        try {
            entrance.keep(identities.unlink(visit.signedIn(), issuer, subject), response);
            return Html.seeOther("/account/identities");
        } catch (LastWayIn e) {
            return page(409, visit, visit.words().get("identities.last"));
        }
    }

    private ResponseEntity<byte[]> page(int status, Visit visit, String problem) {
        return html.page(
                status,
                "login/identities.jte",
                visit.frame(),
                Map.of(
                        "identities",
                        identities.list(visit.signedIn()),
                        "provider",
                        entrance.provider(),
                        "problem",
                        problem));
    }
}
