package docket.imap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.UID;

/** A message while it comes in, a piece at a time, so that a large one is never in memory as a whole. */
final class RawMessage extends InputStream {

    private static final int PIECE = 256 * 1024;

    private final ImapConnection connection;
    private final long uid;
    private final boolean there;
    private InputStream piece = InputStream.nullInputStream();
    private long fetched;
    private boolean complete;

    /** Fetches the beginning. */
    RawMessage(ImapConnection connection, long uid) throws ImapTrouble {
        this.connection = connection;
        this.uid = uid;
        this.there = fetchPiece();
    }

    /** Whether there is such a message. */
    boolean isThere() {
        return there;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = piece.read(bytes, from, length);
        while (read < 0 && !complete) {
            fetchNext();
            read = piece.read(bytes, from, length);
        }
        return read;
    }

    private void fetchNext() throws Broken {
        try {
            if (!fetchPiece()) {
                throw new Broken(connection.brokenOff());
            }
        } catch (ImapTrouble e) {
            throw new Broken(e);
        }
    }

    /** Answers whether the message is there; its last piece is shorter than what was asked for. */
    private boolean fetchPiece() throws ImapTrouble {
        for (Response response : connection.fetch(uid + " (UID BODY.PEEK[]<" + fetched + "." + PIECE + ">)")) {
            if (response instanceof FetchResponse message && isThis(message)) {
                BODY body = message.getItem(BODY.class);
                if (body != null) {
                    ByteArrayInputStream bytes = body.getByteArrayInputStream();
                    int size = bytes == null ? 0 : bytes.available();
                    piece = bytes == null ? InputStream.nullInputStream() : bytes;
                    fetched += size;
                    // A server that knows no pieces sends all of it, and says no origin (RFC 3501, 7.4.2).
                    complete = size < PIECE || body.getOrigin() < 0;
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isThis(FetchResponse message) {
        UID found = message.getItem(UID.class);
        return found != null && found.uid == uid;
    }

    /** The rest of a message does not come any more. */
    static final class Broken extends IOException {

        private static final long serialVersionUID = 1;

        private final transient ImapTrouble trouble;

        Broken(ImapTrouble trouble) {
            super(trouble.words());
            this.trouble = trouble;
        }

        ImapTrouble trouble() {
            return trouble;
        }
    }
}
