package docket.mailroom;

import docket.mailin.IncomingMail;
import docket.mailin.MailMessage;
import docket.mailpost.CopiedPerson;
import docket.outbox.SentMail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What mail adds to the page of a ticket.
 *
 * @param messages those that came by mail, by id
 * @param sent how the mails of each message stand, by its id
 * @param proposed mails that may be replies: staff decide
 * @param aside mails of robots that belong to the ticket and are no messages
 * @param copied people whom a mail named, and who may take part
 */
public record TicketMail(
        Map<Long, MailMessage> messages,
        Map<Long, List<SentMail>> sent,
        List<IncomingMail> proposed,
        List<IncomingMail> aside,
        List<CopiedPerson> copied) {

    /** A message as mail; empty where it did not come by mail. */
    public Optional<MailMessage> find(long messageId) {
        return Optional.ofNullable(messages.get(messageId));
    }

    /** How the mails of a message stand. */
    public List<SentMail> sent(long messageId) {
        return sent.getOrDefault(messageId, List.of());
    }

    /** What there is to say beside the messages and below them: as long as nothing of that changes, it is the same. */
    public String state() {
        return Stream.of(
                        Stream.of(proposed, aside).flatMap(List::stream).map(IncomingMail::id),
                        copied.stream().map(CopiedPerson::address),
                        sent.values().stream()
                                .flatMap(List::stream)
                                .map(mail -> mail.id() + mail.state().name()))
                .flatMap(part -> part)
                .map(String::valueOf)
                .collect(Collectors.joining("."));
    }

    /** Whether there is something to say beside the messages. */
    public boolean isEmpty() {
        return proposed.isEmpty() && aside.isEmpty() && copied.isEmpty();
    }
}
