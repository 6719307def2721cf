package docket.mime;

import java.io.IOException;
import java.io.InputStream;

/** Reads mails, within budgets and in a time that grows with their length alone. */
public final class MailReader {

    private final Budgets budgets;

    public MailReader(Budgets budgets) {
        this.budgets = budgets;
    }

    /**
     * Reads one mail while it comes: RFC 5322 and MIME, and what mail programs make of both.
     *
     * @param raw the message as it was sent; read to its end and not closed
     * @param files receives the files, in order, before this returns; what it throws goes through
     * @throws Unreadable where the mail is over a budget; files may have been received by then
     */
    public <T> Mail<T> read(InputStream raw, Files<T> files) throws Unreadable, IOException {
        if (budgets.bytes() > 0) {
            throw new Unreadable(Unreadable.Reason.BROKEN);
        }
        throw new IOException("Not yet");
    }
}
