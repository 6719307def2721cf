package docket.imap;

import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * A folder of a mailbox, open for reading: nothing in it is changed, not even the mark that a message was seen. For one thread
 * at a time; {@link #wake} and {@link #close} may come from another. After an {@link ImapTrouble} it is good for nothing
 * but to be closed.
 */
public final class ImapConnection implements AutoCloseable {

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final Diagnosis diagnosis;
    private final Idle idle;

    ImapConnection(IMAPStore store, IMAPFolder folder, Idle idle, Diagnosis diagnosis) {
        this.store = store;
        this.folder = folder;
        this.idle = idle;
        this.diagnosis = diagnosis;
    }

    /** Whoever reads a message while it comes in. */
    @FunctionalInterface
    public interface Reader {

        /** Reads the raw message, in pieces as they are asked for; what is left unread is not fetched. */
        void read(InputStream raw) throws IOException;
    }

    /** Which life of the folder its UIDs are of: with another number they mean other messages (RFC 3501, 2.3.1.1). */
    public long uidValidity() throws ImapTrouble {
        return asked(folder::getUIDValidity);
    }

    /** The UID that the next message was to get when the folder was opened; -1: the server does not tell. */
    public long uidNext() throws ImapTrouble {
        return asked(folder::getUIDNext);
    }

    /** How many messages there are. */
    public int count() throws ImapTrouble {
        return asked(folder::getMessageCount);
    }

    /** The UIDs behind one, in order of size; so many at most. */
    public List<Long> uidsAfter(long uid, int most) throws ImapTrouble {
        long[] found = command(protocol -> protocol.fetchSequenceNumbers(uid + 1, UIDFolder.LASTUID));
        return Arrays.stream(found)
                .filter(other -> other > uid) // "n:*" has the last message always (RFC 3501, 6.4.8)
                .sorted()
                .limit(most)
                .boxed()
                .toList();
    }

    /** All UIDs of the folder, in order of size. */
    public List<Long> allUids() throws ImapTrouble {
        return uidsAfter(0, Integer.MAX_VALUE);
    }

    /** The sizes of messages in bytes, by UID, as the server tells them: some servers guess. Those that are gone are left out. */
    public Map<Long, Long> sizes(List<Long> uids) throws ImapTrouble {
        if (uids.isEmpty()) {
            return Map.of();
        }
        String wanted = uids.stream().map(String::valueOf).collect(Collectors.joining(","));
        Map<Long, Long> sizes = new HashMap<>();
        for (Response response : fetch(wanted + " (UID RFC822.SIZE)")) {
            if (response instanceof FetchResponse message) {
                UID uid = message.getItem(UID.class);
                RFC822SIZE size = message.getItem(RFC822SIZE.class);
                if (uid != null && size != null) {
                    sizes.put(uid.uid, size.size);
                }
            }
        }
        return sizes;
    }

    /**
     * Lets somebody read a raw message, byte by byte as it lies there.
     *
     * @return false: it is gone, and nobody was asked to read anything
     * @throws IOException of the reader itself
     * @throws ImapTrouble also where the connection broke off while the message came in
     */
    public boolean fetch(long uid, Reader reader) throws ImapTrouble, IOException {
        RawMessage raw = new RawMessage(this, uid);
        if (!raw.isThere()) {
            return false;
        }
        try {
            reader.read(raw);
            return true;
        } catch (RawMessage.Broken e) {
            throw e.trouble();
        }
    }

    /**
     * Waits until the server tells of a new message (RFC 2177), but not longer than that.
     *
     * @return whether there is one; false at once where the server can't tell
     */
    public boolean idle(Duration longest) throws ImapTrouble {
        return command(protocol -> idle.await(protocol, longest));
    }

    /** Whether the server can tell of new messages by itself: else one has to ask. */
    public boolean canIdle() throws ImapTrouble {
        return asked(() -> store.hasCapability("IDLE"));
    }

    /** Ends {@link #idle} at once. */
    public void wake() {
        idle.wake();
    }

    /** Says goodbye; that the server does not hear it any more does not matter. */
    @Override
    public void close() {
        idle.stop();
        try {
            store.close();
        } catch (MessagingException e) {
            // It is closed, one way or the other.
        }
    }

    ImapTrouble brokenOff() {
        return diagnosis.of(new MessagingException());
    }

    Response[] fetch(String what) throws ImapTrouble {
        return command(protocol -> {
            Response[] responses = protocol.command("UID FETCH " + what, null);
            protocol.notifyResponseHandlers(responses);
            protocol.handleResult(responses[responses.length - 1]);
            return responses;
        });
    }

    /** Something that the mail library does. */
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws MessagingException;
    }

    /** Something to say to the server, and what comes of it. */
    @FunctionalInterface
    private interface Command<T> {
        T run(IMAPProtocol protocol) throws ProtocolException;
    }

    private <T> T asked(Question<T> question) throws ImapTrouble {
        try {
            return question.ask();
        } catch (MessagingException e) {
            throw diagnosis.of(e);
        }
    }

    private <T> T command(Command<T> command) throws ImapTrouble {
        @SuppressWarnings("unchecked") // the library hands on what the command answers
        T answer = (T) asked(() -> folder.doCommand(command::run));
        return answer;
    }
}
