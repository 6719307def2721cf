package docket.settings;

import docket.pages.Html;
import docket.pages.Visit;
import docket.sheets.Section;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The start of the settings: what there is for this member. */
@Controller
class SettingsPages {

    private final Html html;

    SettingsPages(Html html) {
        this.html = html;
    }

    @GetMapping("/console/settings")
    ResponseEntity<byte[]> start(@RequestAttribute(Visit.NAME) Visit visit) {
        List<Section> sections = Section.of(visit.staff());
        return html.page("settings/start.jte", visit.frame(), Map.of("sections", sections));
    }
}
