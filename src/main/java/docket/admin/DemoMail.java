package docket.admin;

import docket.correspondents.Correspondents;
import docket.mailboxes.ImapForm;
import docket.mailboxes.MailboxForm;
import docket.mailboxes.Mailboxes;
import docket.mailin.Incoming;
import docket.mailin.Source;
import docket.mailjudge.Judge;
import docket.platform.EmailAddress;
import docket.tickets.Ticket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes to the example desk by mail: a ticket, an answer that somebody proposes, and what waits for staff. */
@Component
class DemoMail {

    private static final List<String> MAILS = List.of("latency", "technician", "away", "newsletter");

    private static final String ADDRESS = "support@desk.example";

    /** The first of the stories, which one of the mails is about. */
    private static final long TICKET = 1;

    /** It sends nothing by itself: whoever tries Docket may have a mail server. */
    private static final MailboxForm MAILBOX = new MailboxForm(
            "Support",
            ADDRESS,
            "Example support",
            "Support",
            "Technical",
            "en",
            true,
            false,
            false,
            "mx.desk.example",
            ImapForm.NONE);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Mailboxes mailboxes;
    private final Incoming incoming;
    private final Judge judge;
    private final Correspondents correspondents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoMail(
            Mailboxes mailboxes,
            Incoming incoming,
            Judge judge,
            Correspondents correspondents,
            TransactionTemplate transaction,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.incoming = incoming;
        this.judge = judge;
        this.correspondents = correspondents;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Adds a mailbox and takes all of them in; call it outside a transaction. */
    void deliver() {
        Source source = Source.ofPipe(mailboxes.add(DocketCommand.ACTOR, MAILBOX), null);
        try {
            for (String mail : MAILS) {
                long id = incoming.receive(source, new ByteArrayInputStream(read(mail, TICKET)));
                judge.judge(id, PATIENCE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of them, written just now; whoever answers a mail of that ticket to its requester has got it from the latter. */
    byte[] read(String mail, long ticketId) throws IOException {
        return new ClassPathResource("demo/mail/" + mail + ".eml")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace(
                        "{date}",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                clock.instant().atOffset(ZoneOffset.UTC)))
                .replace("{hash}", Ticket.hash(ticketId))
                .replace("{answers}", answers(ticketId))
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String answers(long ticketId) {
        EmailAddress desk = EmailAddress.of(ADDRESS).orElseThrow();
        return Objects.requireNonNull(transaction.execute(status -> correspondents
                .replyAddress(desk, correspondents.of(ticketId).getFirst())
                .value()));
    }
}
