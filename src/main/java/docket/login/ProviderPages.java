package docket.login;

import docket.http.Cookies;
import docket.identities.Arrival;
import docket.identities.Departure;
import docket.identities.IdentityTaken;
import docket.identities.IdentityUnknown;
import docket.identities.ProviderSignIn;
import docket.oidc.ProofRefused;
import docket.pages.Html;
import docket.pages.Visit;
import docket.platform.Failure;
import docket.sessions.ConfirmationNeeded;
import docket.visitors.SignInRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way to the provider of identities and back. It leads over pages that go on by themselves: browsers let a form lead to
 * no other site (Content-Security-Policy, form-action), and no other site lead to a cookie that stays at home.
 */
@Controller
class ProviderPages {

    private static final Duration UNDER_WAY = Duration.ofMinutes(10);

    private final ProviderSignIn signIn;
    private final Entrance entrance;
    private final Html html;

    ProviderPages(ProviderSignIn signIn, Entrance entrance, Html html) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.html = html;
    }

    @PostMapping(path = "/login", params = "provider")
    ResponseEntity<byte[]> signIn(
            @RequestAttribute(Visit.NAME) Visit visit,
            @RequestParam(defaultValue = "/") String next,
            HttpServletResponse response) {
        return leave(visit, signIn.signIn(), next, response);
    }

    @PostMapping(path = "/login/link/{secret}", params = "provider")
    ResponseEntity<byte[]> redeem(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable String secret, HttpServletResponse response) {
        return leave(visit, signIn.redeem(secret), "/", response);
    }

    @PostMapping(path = "/account/identities", params = "provider")
    ResponseEntity<byte[]> link(@RequestAttribute(Visit.NAME) Visit visit, HttpServletResponse response) {
        return leave(visit, signIn.link(visit.signedIn()), "/account/identities", response);
    }

    @PostMapping(path = "/account/confirm", params = "provider")
    ResponseEntity<byte[]> confirm(
            @RequestAttribute(Visit.NAME) Visit visit,
            @RequestParam(defaultValue = "/account") String next,
            HttpServletResponse response) {
        return leave(visit, signIn.confirm(visit.signedIn()), next, response);
    }

    private ResponseEntity<byte[]> leave(Visit visit, Departure departure, String next, HttpServletResponse response) {
        String kept = departure.errand() + ":" + Entrance.path(next);
        Cookies.set(response, Cookies.ERRAND, kept, UNDER_WAY, true);
        return onward(visit, departure.to().toString(), response);
    }

    /** Where the provider sends the browser to. */
    @GetMapping("/login/oidc/back")
    ResponseEntity<byte[]> back(
            @RequestAttribute(Visit.NAME) Visit visit, HttpServletRequest request, HttpServletResponse response) {
        return onward(visit, "/login/oidc/arrive?" + query(request), response);
    }

    private ResponseEntity<byte[]> onward(Visit visit, String to, HttpServletResponse response) {
        response.setHeader("Refresh", "0; url=" + to);
        return html.page("login/onward.jte", visit.frame(), Map.of("to", to));
    }

    /** Takes what the browser brings from the provider; what it kept for the way is good once. */
    @GetMapping("/login/oidc/arrive")
    ResponseEntity<byte[]> arrive(
            @RequestAttribute(Visit.NAME) Visit visit,
            @CookieValue(name = Cookies.ERRAND, defaultValue = "") String kept,
            HttpServletRequest request,
            HttpServletResponse response) {
        Cookies.remove(response, Cookies.ERRAND);
        String[] errand = kept.split(":", 2);
        String next = errand.length == 2 ? errand[1] : "/";
        try {
            Arrival arrival = signIn.arrive(visit.visitor(), visit.session().orElse(null), errand[0], query(request));
            return goOn(arrival, next, response);
        } catch (IdentityUnknown e) {
            return refused(403, visit, "provider.unknown");
        } catch (ProofRefused | SignInRefused e) {
            return refused(403, visit, "provider.refused");
        } catch (IdentityTaken e) {
            return refused(409, visit, "provider.taken");
        } catch (Failure.NotFound e) {
            return html.page(404, "login/over.jte", visit.frame(), Map.of());
        } catch (ConfirmationNeeded e) {
            return Html.seeOther("/account/confirm?next=" + next);
        }
    }

    private ResponseEntity<byte[]> goOn(Arrival arrival, String next, HttpServletResponse response) {
        return switch (arrival) {
            case Arrival.In in -> entrance.lead(in.step(), next, response);
            case Arrival.Linked linked -> stay(linked.session(), next, response);
            case Arrival.Confirmed confirmed -> stay(confirmed.session(), next, response);
        };
    }

    private ResponseEntity<byte[]> stay(String session, String next, HttpServletResponse response) {
        entrance.keep(session, response);
        return Html.seeOther(Entrance.path(next));
    }

    private ResponseEntity<byte[]> refused(int status, Visit visit, String reason) {
        return html.page(
                status,
                "login/refused.jte",
                visit.frame(),
                Map.of("text", visit.words().get(reason, entrance.provider())));
    }

    private static String query(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getQueryString(), "");
    }
}
