package docket.correspondence;

import docket.correspondents.Correspondent;
import docket.outbox.Template;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message of a ticket that customers may be told of.
 *
 * @param mailboxId by which the ticket came; null: by none
 * @param sender the address that it came from; null: it came by no mail
 * @param vouched whether it came by a mail of which a mail server proved the sender
 * @param mayAnswer whether no robot sent it, so that a mail may be the answer
 */
record Posted(
        long messageId,
        long ticketId,
        @Nullable Long departmentId,
        long authorId,
        boolean byStaff,
        String channel,
        @Nullable Long mailboxId,
        @Nullable String sender,
        boolean vouched,
        boolean mayAnswer) {

    /** Whether somebody is to have it: nobody gets back what is their own, and named addresses hear staff alone. */
    boolean isFor(Correspondent to) {
        return !isFrom(to) && (byStaff || to.takesPart());
    }

    /** Whether it came by a way on which a person waits for a sign. */
    boolean wantsReceipt() {
        return mayAnswer && (channel.equals("mail") || channel.equals("form"));
    }

    /**
     * How somebody is told that it has come in: anybody can write in another's name, and would have the words of a stranger
     * sent there.
     */
    Template receipt(Correspondent to) {
        return to.proved() && vouched ? Template.ACKNOWLEDGEMENT : Template.RECEIPT;
    }

    private boolean isFrom(Correspondent to) {
        if (to.personId() != null && to.personId() == authorId) {
            return true;
        }
        return sender != null
                && sender.toLowerCase(Locale.ROOT).equals(to.address().toLowerCase(Locale.ROOT));
    }
}
