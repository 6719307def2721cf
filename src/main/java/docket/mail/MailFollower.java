package docket.mail;

import docket.correspondence.TicketMails;
import docket.events.Bookmarks;
import docket.events.Entry;
import docket.links.LinkEvent;
import docket.outbox.Outbox;
import docket.outbox.Recipient;
import docket.outbox.Template;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows the ledger and puts a mail into the queue for each event that somebody should be told by mail. */
@Component
class MailFollower {

    private static final String BOOKMARK = "mail";
    private static final int AT_ONCE = 500;

    private final Bookmarks bookmarks;
    private final RecipientSql recipients;
    private final Outbox outbox;
    private final Notices notices;
    private final TicketMails ticketMails;
    private final JsonMapper json;

    MailFollower(
            Bookmarks bookmarks, Jdbi jdbi, Outbox outbox, Notices notices, TicketMails ticketMails, JsonMapper json) {
        this.bookmarks = bookmarks;
        this.recipients = jdbi.onDemand(RecipientSql.class);
        this.outbox = outbox;
        this.notices = notices;
        this.ticketMails = ticketMails;
        this.json = json;
    }

    /** Follows the ledger a step further; answers whether there was anything. */
    boolean follow() {
        return bookmarks.follow(BOOKMARK, AT_ONCE, this::tell);
    }

    /** Leaves the ledger: what happens until it is followed again is told to nobody. */
    void leave() {
        bookmarks.remove(BOOKMARK);
    }

    private void tell(Entry entry) {
        switch (entry.type()) {
            case "person.link-wanted" -> {
                LinkEvent.LinkWanted wanted = json.readValue(entry.detail(), LinkEvent.LinkWanted.class);
                enqueue(
                        recipients.at(wanted.emailId()),
                        Template.of(wanted.purpose()),
                        Map.of("emailId", wanted.emailId()));
            }
            case "person.email-changed" -> {
                long proved = json.readTree(entry.detail()).required("emailId").longValue();
                enqueue(recipients.ofPersonBut(entry.objectId(), proved), Template.ADDRESS_CHANGED, Map.of());
            }
            case "person.password-changed" ->
                enqueue(recipients.ofPerson(entry.objectId()), Template.PASSWORD_CHANGED, Map.of());
            case "token.expiring" -> {
                JsonNode detail = json.readTree(entry.detail());
                Map<String, Long> parameters = Map.of(
                        "token",
                        entry.objectId(),
                        "days",
                        detail.required("days").longValue());
                enqueue(recipients.ofToken(entry.objectId()), Template.TOKEN_EXPIRING, parameters);
            }
            default -> {
                notices.tell(entry);
                ticketMails.tell(entry);
            }
        }
    }

    private void enqueue(List<Recipient> to, Template template, Map<String, Long> parameters) {
        to.forEach(recipient -> outbox.put(recipient, template, parameters));
    }
}
