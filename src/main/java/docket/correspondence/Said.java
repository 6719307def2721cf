package docket.correspondence;

import docket.correspondents.Correspondent;
import docket.mime.Quotes;
import docket.outbox.Template;

/**
 * A message that a mail brings.
 *
 * @param byMail whether it came by mail, so that it may repeat others
 * @param title the ticket's
 * @param writer who wrote it, or the organisation
 * @param signature what staff put below theirs; empty: nothing
 */
record Said(
        long messageId,
        long ownerId,
        long ticketId,
        boolean byStaff,
        boolean byMail,
        String title,
        String content,
        String writer,
        String signature) {

    /** Whether a mail of that kind may still bring it to somebody, as that one stands to the ticket now. */
    boolean isFor(Correspondent to, Template template) {
        return switch (template) {
            case RELAY -> byStaff || to.takesPart();
            case ACKNOWLEDGEMENT -> to.isOfTicket() && to.proved();
            default -> to.isOfTicket();
        };
    }

    /** Its words, without what a mail repeats: that has what other readers were told, as where they end their mails. */
    String words() {
        String whole = content.replace("\r\n", "\n").stripTrailing();
        if (!byMail) {
            return whole;
        }
        Quotes.Parts parts = Quotes.split(whole);
        return parts.quoted().isEmpty() ? parts.fresh() : parts.fresh() + "\n\n[…]";
    }
}
