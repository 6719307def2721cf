package docket.portal;

import docket.events.Actor;
import docket.pages.Html;
import docket.pages.SentOnce;
import docket.pages.TakesFiles;
import docket.pages.Visit;
import docket.participants.Participants;
import docket.platform.Failure;
import docket.tickets.ForceClosed;
import docket.tickets.NewReply;
import docket.tickets.Tickets;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One ticket: its conversation, and all that its customer does with it. Every form goes to the ticket's own address, so that
 * a visitor who must sign in first, or reloads, comes back to the ticket.
 */
@Controller
class RequestPages {

    static final String PATH = ListView.PATH + "/{id:[0-9]{1,18}}";

    private final Tickets tickets;
    private final Participants participants;
    private final RequestView view;
    private final FileFields files;
    private final SentOnce once;

    RequestPages(Tickets tickets, Participants participants, RequestView view, FileFields files, SentOnce once) {
        this.tickets = tickets;
        this.participants = participants;
        this.view = view;
        this.files = files;
        this.once = once;
    }

    /** GET marks the ticket as read; HEAD shows nothing and marks nothing. */
    @GetMapping(PATH)
    ResponseEntity<byte[]> ticket(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request) {
        return view.page(200, visit, id, nothing(), request.getMethod().equals("GET"));
    }

    @PostMapping(path = PATH, consumes = "multipart/form-data")
    @TakesFiles
    ResponseEntity<byte[]> reply(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request)
            throws IOException {
        Actor.Customer actor = visit.customer();
        Sent sent = files.receive(visit, request);
        String content = sent.field("content");
        try {
            sent.requireWhole();
            once.act(actor.personId(), path(id), sent.key(), List.of(content), () -> {
                tickets.reply(actor, id, new NewReply(null, content, sent.uploads()));
                return id;
            });
            return Html.seeOther(path(id) + "#latest");
        } catch (Failure.Invalid e) {
            return view.page(422, visit, id, typed(actor, sent, new Mistakes(e.problems())), false);
        } catch (ForceClosed e) {
            return view.page(409, visit, id, typed(actor, sent, Mistakes.NONE), false);
        }
    }

    private RequestView.Typed nothing() {
        return new RequestView.Typed(ReplyForm.blank(files.blank()), "", Mistakes.NONE);
    }

    private RequestView.Typed typed(Actor.Customer actor, Sent sent, Mistakes mistakes) {
        ReplyForm reply = new ReplyForm(sent.key(), sent.field("content"), files.kept(actor, sent));
        return new RequestView.Typed(reply, "", mistakes);
    }

    @PostMapping(path = PATH, params = "act=close")
    ResponseEntity<byte[]> close(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        tickets.close(visit.customer(), id);
        return Html.seeOther(path(id));
    }

    /** Where staff closed it for good meanwhile, the page tells. */
    @PostMapping(path = PATH, params = "act=open")
    ResponseEntity<byte[]> open(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        try {
            tickets.open(visit.customer(), id);
            return Html.seeOther(path(id));
        } catch (ForceClosed e) {
            return view.page(409, visit, id, nothing(), false);
        }
    }

    @PostMapping(path = PATH, params = "act=add")
    ResponseEntity<byte[]> add(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String address) {
        try {
            participants.add(visit.customer(), id, address);
            return Html.seeOther(path(id));
        } catch (Failure.Invalid e) {
            RequestView.Typed typed =
                    new RequestView.Typed(ReplyForm.blank(files.blank()), address, new Mistakes(e.problems()));
            return view.page(422, visit, id, typed, false);
        }
    }

    /** Whoever leaves may see the ticket no more, and is led to the list. */
    @PostMapping(path = PATH, params = "act=remove")
    ResponseEntity<byte[]> remove(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, @RequestParam long person) {
        Actor.Customer actor = visit.customer();
        participants.remove(actor, id, person);
        return Html.seeOther(person == actor.personId() ? ListView.PATH : path(id));
    }

    static String path(long id) {
        return ListView.PATH + "/" + id;
    }
}
