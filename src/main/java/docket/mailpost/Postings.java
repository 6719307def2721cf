package docket.mailpost;

import docket.accounts.Contact;
import docket.accounts.People;
import docket.attachments.StoredFile;
import docket.departments.Sorting;
import docket.events.Actor;
import docket.events.Origin;
import docket.mailread.Arrival;
import docket.messages.MessageSettings;
import docket.messages.Messages;
import docket.mime.Quotes;
import docket.platform.EmailAddress;
import docket.tickets.MailForm;
import docket.tickets.NewReply;
import docket.tickets.Opened;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a mail a message, as whoever wrote it, in the transaction of whoever decided so. */
@Component
public class Postings {

    private static final Actor.Site NOBODY = new Actor.Site(null, Origin.MAIL);

    /** What a page can show of it; the rest is in the raw message. */
    private static final int LONGEST_HTML = 1 << 20;

    private final Tickets tickets;
    private final Messages messages;
    private final People people;
    private final Copied copied;
    private final PostingSql sql;
    private final MessageSettings settings;

    Postings(Tickets tickets, Messages messages, People people, Copied copied, Jdbi jdbi, MessageSettings settings) {
        this.tickets = tickets;
        this.messages = messages;
        this.people = people;
        this.copied = copied;
        this.sql = jdbi.onDemand(PostingSql.class);
        this.settings = settings;
    }

    /**
     * Opens a ticket.
     *
     * @param continues the reference of the ticket that it goes on from; null: none
     */
    public Posted open(Arrival mail, Sender sender, Sorting sorting, @Nullable String continues) {
        Wording wording = new Wording(mail.language());
        MailForm form = new MailForm(
                wording.title(mail.subject(), settings.titleLength()),
                content(mail, continues == null ? text(mail) : wording.continues(continues) + "\n\n" + text(mail)),
                sorting,
                files(mail));
        if (sender instanceof Sender.Customer(Actor.Customer customer)) {
            Opened opened = tickets.openFromMail(customer, form);
            return note(mail, new Posted(opened.ticketId(), opened.messageId(), customer.personId()));
        }
        long contactId = contact(mail, sender);
        Opened opened = tickets.openFromMail(NOBODY, contactId, form);
        return note(mail, new Posted(opened.ticketId(), opened.messageId(), contactId));
    }

    /** Goes on in a ticket, which its writer sees. */
    public Posted append(Arrival mail, long ticketId, Sender sender) {
        tickets.lock(new Actor.Docket(Origin.MAIL), TicketAt.any(ticketId));
        return switch (sender) {
            case Sender.Customer(Actor.Customer customer) -> {
                long messageId = tickets.reply(customer, ticketId, reply(mail, customer, text(mail)))
                        .messageId();
                yield note(mail, new Posted(ticketId, messageId, customer.personId()));
            }
            case Sender.Staff(Actor.Staff member) -> {
                // What their program repeats has the title and their own address, and is not for all who read the
                // answer.
                NewReply reply = reply(mail, member, Quotes.said(text(mail)));
                long messageId =
                        tickets.reply(member, TicketAt.any(ticketId), reply).messageId();
                yield note(mail, new Posted(ticketId, messageId, member.personId()));
            }
            case Sender.Contact contact -> {
                Actor.Guest guest = new Actor.Guest(ticketId, Origin.MAIL);
                long contactId = contact(mail, contact);
                long messageId = tickets.replyFromMail(guest, contactId, reply(mail, guest, text(mail)))
                        .messageId();
                yield note(mail, new Posted(ticketId, messageId, contactId));
            }
        };
    }

    private NewReply reply(Arrival mail, Actor actor, String text) {
        return new NewReply(null, content(mail, text), messages.addFiles(actor, files(mail)));
    }

    private static String text(Arrival mail) {
        return mail.read().mail().body().text();
    }

    private String content(Arrival mail, String text) {
        Wording wording = new Wording(mail.language());
        if (!mail.read().whole()) {
            return wording.unread(!files(mail).isEmpty());
        }
        List<String> remarks = new ArrayList<>();
        int leftOut = mail.read().mail().files().size() - files(mail).size();
        if (leftOut > 0) {
            remarks.add(wording.leftOut(leftOut));
        }
        if (mail.read().mail().body().cut()) {
            remarks.add(wording.cut());
        }
        return wording.content(text, remarks, settings.contentSize().toBytes());
    }

    private List<StoredFile> files(Arrival mail) {
        List<StoredFile> files = mail.read().files();
        return files.subList(0, Math.min(files.size(), settings.attachments()));
    }

    /** A contact is made anew for each ticket: an address that stands in a mail proves nothing. */
    private long contact(Arrival mail, Sender sender) {
        if (sender instanceof Sender.Contact(Long known) && known != null) {
            return known;
        }
        EmailAddress from = Objects.requireNonNull(mail.from(), "A mail without a sender is never posted");
        return people.addContact(new Contact(mail.name(), null, from.value(), null));
    }

    private Posted note(Arrival mail, Posted posted) {
        String html = mail.read().mail().body().html();
        sql.insert(
                posted.messageId(),
                mail.waiting().id(),
                mail.isVerified(),
                html == null || html.length() > LONGEST_HTML ? null : html.replace("\0", ""));
        copied.note(mail, posted.ticketId());
        return posted;
    }
}
