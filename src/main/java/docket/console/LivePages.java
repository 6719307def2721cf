package docket.console;

import docket.events.Actor;
import docket.events.Cursor;
import docket.http.Cookies;
import docket.live.Live;
import docket.live.News;
import docket.live.Presence;
import docket.pages.Visit;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.sessions.Session;
import docket.sessions.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * What pages of the console ask by themselves, with {@code web/live.js}: news, and who else is at the ticket. None of it is a use of
 * the session.
 */
@Controller
class LivePages {

    private final Live live;
    private final Presence presence;
    private final Sessions sessions;
    private final JsonMapper json;

    LivePages(Live live, Presence presence, Sessions sessions, JsonMapper json) {
        this.live = live;
        this.presence = presence;
        this.sessions = sessions;
        this.json = json;
    }

    /** News as server-sent events (HTML, 9.2); each has the place in the ledger as its id. */
    @GetMapping("/console/live")
    void tell(
            @RequestAttribute(Visit.NAME) Visit visit,
            @RequestParam(required = false) @Nullable Long ticket,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Actor.Staff member = visit.staff();
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        if (request.getMethod().equals("GET")) {
            String secret = Cookies.find(request, Cookies.SESSION).orElse("");
            live.tell(
                    member,
                    () -> sessions.peek(secret).flatMap(LivePages::member),
                    ticket,
                    Cursor.find(lastId(request).orElse(after)).orElse(null),
                    (news, place) -> write(response, news, place));
        }
    }

    @PostMapping("/console/live/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(@RequestAttribute(Visit.NAME) Visit visit, @RequestParam long ticket, @RequestParam String state) {
        presence.note(visit.staff(), ticket, Presence.State.find(state).orElseThrow(LivePages::noState));
    }

    /** What a browser sends that comes back by itself: it is newer than the address. */
    private static Optional<String> lastId(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Last-Event-ID"));
    }

    private void write(HttpServletResponse response, News news, Cursor place) throws IOException {
        String event = "event: " + news.word() + "\nid: " + place.word() + "\ndata: " + json.writeValueAsString(news);
        response.getOutputStream().write((event + "\n\n").getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    private static Optional<Actor.Staff> member(Session session) {
        return session.actor() instanceof Actor.Staff member ? Optional.of(member) : Optional.empty();
    }

    private static Failure.Invalid noState() {
        return new Failure.Invalid(List.of(new Problem("state", "must be here, typing or gone")));
    }
}
