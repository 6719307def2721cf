package docket.mailread;

import docket.events.Actor;
import docket.events.Origin;
import docket.heads.Address;
import docket.heads.Head;
import docket.heads.Parties;
import docket.mailboxes.Mailbox;
import docket.mailboxes.Mailboxes;
import docket.mailin.Verdict;
import docket.platform.EmailAddress;
import docket.staff.Actors;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what the desk knows of a mail that was read. */
@Component
public class Arrivals {

    private final ArrivalSql sql;
    private final Mailboxes mailboxes;
    private final Actors actors;

    Arrivals(Jdbi jdbi, Mailboxes mailboxes, Actors actors) {
        this.sql = jdbi.onDemand(ArrivalSql.class);
        this.mailboxes = mailboxes;
        this.actors = actors;
    }

    /** What it comes to; it is read by {@link RawReader}. */
    public Arrival of(Waiting waiting, ReadMail read) {
        Mailbox mailbox = waiting.mailboxId() == null
                ? byAddress(waiting, read.head().parties()).orElse(null)
                : mailboxes.get(waiting.mailboxId());
        Verdict verdict = cameBy(waiting, mailbox) ? Checker.verdict(read.head(), mailbox) : Verdict.NONE;
        return new Arrival(waiting, read, mailbox, verdict, known(read.head()));
    }

    /** The checker of a mailbox that is fetched sees what comes there, and nothing of what the pipe takes in for its address. */
    private static boolean cameBy(Waiting waiting, @Nullable Mailbox mailbox) {
        return waiting.mailboxId() != null || (mailbox != null && mailbox.imap() == null);
    }

    /** Whom the mail server took it for, else whom servers on the way delivered it to, else whom the mail names. */
    private Optional<Mailbox> byAddress(Waiting waiting, Parties parties) {
        Stream<EmailAddress> named =
                Stream.concat(parties.to().stream(), parties.cc().stream()).map(Address::email);
        Stream<EmailAddress> delivered = Stream.concat(
                Optional.ofNullable(waiting.envelopeTo()).flatMap(EmailAddress::of).stream(),
                parties.deliveredTo().stream());
        return Stream.concat(delivered, named)
                .map(mailboxes::findByAddress)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Actor> known(Head head) {
        Address from = head.parties().from();
        return from == null
                ? Optional.empty()
                : sql.findProved(from.email().keys()).flatMap(id -> actors.find(id, Origin.MAIL));
    }
}
