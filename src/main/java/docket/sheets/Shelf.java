package docket.sheets;

import docket.events.Actor;
import docket.events.Rights;
import docket.pages.Html;
import docket.pages.Visit;
import docket.pages.Words;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.sessions.Sessions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the settings' pages of all kinds of things share: the list, the form, and what becomes of a form that was sent. */
@Component
public class Shelf {

    private final Sessions sessions;
    private final Html html;

    Shelf(Sessions sessions, Html html) {
        this.sessions = sessions;
        this.html = html;
    }

    /** The member who looks at a section; one who may not finds nothing there. */
    public Actor.Staff open(Visit visit, Section section) {
        Actor.Staff actor = visit.staff();
        if (!Rights.may(actor, section.permission())) {
            throw new Failure.NotFound("page");
        }
        return actor;
    }

    /**
     * The same, who is about to change something there.
     *
     * @throws docket.sessions.ConfirmationNeeded where that needs the password again
     */
    public Actor.Staff change(Visit visit, Section section) {
        Actor.Staff actor = open(visit, section);
        if (section.sensitive()) {
            sessions.requireConfirmed(visit.signedIn());
        }
        return actor;
    }

    public ResponseEntity<byte[]> list(Visit visit, Listing listing) {
        Actor.Staff actor = open(visit, listing.section());
        return html.page("settings/list.jte", visit.frame(), Map.of("sections", Section.of(actor), "listing", listing));
    }

    public ResponseEntity<byte[]> form(Visit visit, Form form) {
        return form(200, visit, form, Refusal.NONE);
    }

    /**
     * Does what a form asks for and leads to the list; a form that is refused comes back as it was sent, with what is wrong.
     *
     * @param form as it was sent
     * @param now the form of the thing as it is by now; of a new thing the same
     */
    public ResponseEntity<byte[]> send(Visit visit, Form form, Supplier<Form> now, Runnable act) {
        return answer(visit, form, now, () -> {
            act.run();
            return Html.seeOther(form.section().path());
        });
    }

    /** The same for what has an answer of its own. */
    public ResponseEntity<byte[]> answer(
            Visit visit, Form form, Supplier<Form> now, Supplier<ResponseEntity<byte[]>> act) {
        return answer(visit, (status, back, refusal) -> form(status, visit, back, refusal), form, now, act);
    }

    /** The same for a form that has a page of its own, too. */
    public ResponseEntity<byte[]> answer(
            Visit visit, FormPage page, Form form, Supplier<Form> now, Supplier<ResponseEntity<byte[]>> act) {
        change(visit, form.section());
        Words words = visit.words();
        try {
            return act.get();
        } catch (Failure.Invalid e) {
            return page.of(422, form, new Refusal(e.problems(), "", Optional.empty()));
        } catch (Failure.Stale e) {
            Form changed = now.get();
            return page.of(
                    409,
                    form.seenAs(changed),
                    new Refusal(List.of(), words.get("settings.stale"), Optional.of(changed)));
        } catch (Failure.Conflict e) {
            return page.of(409, form, new Refusal(List.of(), words.refusal(e), Optional.empty()));
        } catch (Failure.Forbidden e) {
            return page.of(403, form, new Refusal(List.of(), words.refusal(e), Optional.empty()));
        }
    }

    private ResponseEntity<byte[]> form(int status, Visit visit, Form form, Refusal refusal) {
        Actor.Staff actor = change(visit, form.section());
        return html.page(
                status,
                "settings/form.jte",
                visit.frame(),
                Map.of("sections", Section.of(actor), "form", form, "refusal", refusal));
    }

    /** How the page of a form is made. */
    @FunctionalInterface
    public interface FormPage {

        ResponseEntity<byte[]> of(int status, Form form, Refusal refusal);
    }

    /**
     * Why a form came back.
     *
     * @param now the form of the thing that somebody else changed meanwhile
     */
    public record Refusal(List<Problem> problems, String words, Optional<Form> now) {

        /** It is shown for the first time. */
        public static final Refusal NONE = new Refusal(List.of(), "", Optional.empty());

        /** What is wrong with a field. */
        public Optional<Problem> of(String field) {
            return problems.stream()
                    .filter(problem -> problem.property().equals(field))
                    .findFirst();
        }
    }
}
