package docket.mime;

import docket.heads.Head;
import docket.heads.Heads;
import docket.mime.Unreadable.Reason;
import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;

/** Reads mails, within budgets and in a time that grows with their length alone. */
public final class MailReader {

    private final Budgets budgets;

    public MailReader(Budgets budgets) {
        this.budgets = budgets;
    }

    /**
     * Reads one mail while it comes: RFC 5322 and MIME, and what mail programs make of both. A message within the message
     * is a file of it, and is not read.
     *
     * @param raw the message as it was sent; not closed
     * @param files receives the files, in order, before this returns; what it throws goes through
     * @throws Unreadable where the mail is over a budget; files may have been received by then
     * @throws IOException where the input or the receiver fails
     */
    public <T> Mail<T> read(InputStream raw, Files<T> files) throws IOException {
        Meter meter = new Meter(raw, budgets);
        try {
            return new Walk<>(meter, budgets, files).read();
        } catch (MaxHeaderLimitException e) {
            throw new Unreadable(Reason.TOO_MANY_HEADERS);
        } catch (MaxHeaderLengthLimitException e) {
            throw new Unreadable(Reason.HEADER_TOO_LONG);
        } catch (MimeException e) {
            throw new Unreadable(
                    e.getCause() instanceof MaxLineLimitException ? Reason.HEADER_TOO_LONG : Reason.BROKEN);
        } catch (IOException | RuntimeException e) {
            meter.check();
            throw e;
        }
    }

    /**
     * Reads the head alone, also of a mail that is over a budget: as far as that goes.
     *
     * @param raw the message as it was sent; not closed, and not read to its end
     * @throws IOException where the input fails
     */
    public Head readHead(InputStream raw) throws IOException {
        return Heads.of(HeadersReader.read(raw.readNBytes(budgets.headBytes()), budgets));
    }
}
