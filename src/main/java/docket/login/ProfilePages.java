package docket.login;

import docket.pages.Html;
import docket.pages.Visit;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.platform.TimeZones;
import docket.profiles.ProfileForm;
import docket.profiles.Profiles;
import docket.sessions.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own profile: what one is called, in which language and time zone pages are, how they look. */
@Controller
class ProfilePages {

    private final Profiles profiles;
    private final Html html;

    ProfilePages(Profiles profiles, Html html) {
        this.profiles = profiles;
        this.html = html;
    }

    @GetMapping("/account/profile")
    ResponseEntity<byte[]> profile(
            @RequestAttribute(Visit.NAME) Visit visit, @RequestParam(defaultValue = "false") boolean saved) {
        Session session = visit.signedIn();
        return page(200, visit, profiles.get(session.actor()).form(), List.of(), saved);
    }

    @PostMapping("/account/profile")
    ResponseEntity<byte[]> change(@RequestAttribute(Visit.NAME) Visit visit, @ModelAttribute ProfileForm form) {
        Session session = visit.signedIn();
        try {
            profiles.change(session.actor(), form);
            return Html.seeOther("/account/profile?saved=true");
        } catch (Failure.Invalid e) {
            return page(422, visit, form, e.problems(), false);
        }
    }

    private ResponseEntity<byte[]> page(
            int status, Visit visit, ProfileForm form, List<Problem> problems, boolean saved) {
        Map<String, Object> values = new HashMap<>();
        values.put("form", form);
        values.put("zones", TimeZones.places());
        values.put("problems", problems);
        values.put("saved", saved);
        return html.page(status, "login/profile.jte", visit.frame(), values);
    }
}
