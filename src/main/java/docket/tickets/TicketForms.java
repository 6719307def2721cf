package docket.tickets;

import docket.accounts.Contact;
import docket.departments.Departments;
import docket.departments.Sorting;
import docket.events.Actor;
import docket.events.Channel;
import docket.limits.Limit;
import docket.limits.Limits;
import docket.messages.Fields;
import docket.messages.MessageSettings;
import docket.messages.Messages;
import docket.messages.NewMessage;
import docket.messages.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Checks what clients send, in the order of the published page's fields, and answers it clean and looked up. */
@Component
class TicketForms {

    private final MessageSettings settings;
    private final Departments departments;
    private final Messages messages;
    private final Limits limits;

    TicketForms(MessageSettings settings, Departments departments, Messages messages, Limits limits) {
        this.settings = settings;
        this.departments = departments;
        this.messages = messages;
        this.limits = limits;
    }

    /** A ticket that may be opened. */
    public record Checked(String title, String content, Sorting sorting, List<String> emailTo, List<String> emailCc) {}

    /** A message that may be written. */
    record Reply(String title, String content, List<Long> attachmentIds) {

        NewMessage message(TicketState ticket, Writer writer, Instant now) {
            return new NewMessage(ticket.ownerId(), ticket.id(), writer, false, title, content, attachmentIds, now);
        }
    }

    /** A contact form that may become a ticket. */
    record CheckedForm(Contact person, Checked ticket) {}

    /** A program names the department; a person on a page may leave it to the category. */
    Checked check(Actor actor, NewTicket form) {
        Fields fields = messages.fields();
        String title = fields.title(form.title(), 0, settings.titleLength());
        String content = fields.content(form.content());
        boolean unsorted = !isProgramOfCustomer(actor) && form.department() == null;
        Sorting sorting = unsorted
                ? departments.sortByCategory(form.category())
                : departments.sort(form.category(), form.department());
        fields.known("category", form.category(), sorting.categoryId());
        if (!unsorted) {
            fields.known("department", form.department(), sorting.departmentId());
        }
        List<String> emailCc = fields.addresses("emailCc", form.emailCc());
        List<String> emailTo = fields.addresses("emailTo", form.emailTo());
        messages.checkAttachments(actor, form.attachmentIds(), fields.problems());
        fields.problems().throwIfAny();
        return new Checked(title, content, sorting, emailTo, emailCc);
    }

    /** What comes by mail is within the limits already; were it not, it must not be let in by this way either. */
    Checked check(MailForm form) {
        Fields fields = messages.fields();
        String title = fields.title(form.title(), 0, settings.titleLength());
        String content = fields.content(form.content());
        fields.problems().throwIfAny();
        return new Checked(title, content, form.sorting(), List.of(), List.of());
    }

    /** A customer's program gives its reply a title; other replies have the ticket's, after {@code Re: }, where they have none. */
    Reply check(Actor actor, TicketState ticket, NewReply form) {
        Fields fields = messages.fields();
        boolean untitled = !isProgramOfCustomer(actor) && form.title() == null;
        String title = untitled ? "Re: " + ticket.title() : fields.title(form.title(), 0, settings.replyTitleLength());
        String content = fields.content(form.content());
        messages.checkAttachments(actor, form.attachmentIds(), fields.problems());
        fields.problems().throwIfAny();
        return new Reply(title, content, form.attachmentIds());
    }

    private static boolean isProgramOfCustomer(Actor actor) {
        return actor instanceof Actor.Customer && actor.origin().channel() == Channel.API;
    }

    /** Whoever sends too many is refused, whatever site they come by; a form with a mistake does not count. */
    CheckedForm admit(ContactForm form) {
        CheckedForm checked = check(form);
        String email = checked.person().email();
        limits.take(Limit.SUBMITTER, email.toLowerCase(Locale.ROOT)).require();
        return checked;
    }

    /** The lengths are those of the published page. */
    CheckedForm check(ContactForm form) {
        Fields fields = messages.fields();
        String firstName = fields.line("firstName", form.firstName(), 2, 64);
        String lastName = fields.line("lastName", form.lastName(), 2, 128);
        String company = form.companyName() == null || form.companyName().isBlank()
                ? null
                : fields.line("companyName", form.companyName(), 0, 120);
        String email = fields.address("email", form.email(), 128);
        String phone = fields.line("phone", form.phone(), 5, 15);
        String title = fields.title(form.title(), 2, 250);
        String content = fields.optionalContent(form.content());
        Sorting sorting = departments.sortByCategory(form.category());
        fields.known("category", form.category(), sorting.categoryId());
        fields.problems().throwIfAny();
        return new CheckedForm(
                new Contact(firstName + " " + lastName, company, email, phone),
                new Checked(title, content, sorting, List.of(), List.of()));
    }
}
