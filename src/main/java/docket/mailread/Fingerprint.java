package docket.mailread;

import docket.heads.Head;
import docket.platform.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Takes a mail's fingerprint while it is read: a digest of its Message-ID, From, Date, Subject and body, which stay the same
 * by whatever way it comes; of all of it where it has no Message-ID. Line breaks count as one byte, for a pipe turns them.
 */
final class Fingerprint extends FilterInputStream {

    private final MessageDigest whole = Sha256.start();
    private final MessageDigest body = Sha256.start();
    private boolean lineIsEmpty = true;
    private boolean inBody;

    Fingerprint(InputStream raw) {
        super(raw);
    }

    /** The fingerprint of what was read, whose head that is. */
    byte[] of(Head head) {
        if (head.messageId().isEmpty()) {
            return whole.digest();
        }
        String named = String.join(
                "\n",
                head.messageId(),
                head.parties().from() == null
                        ? ""
                        : head.parties().from().email().key(),
                String.valueOf(head.date()),
                head.subject());
        MessageDigest all = Sha256.start();
        all.update(named.getBytes(StandardCharsets.UTF_8));
        all.update((byte) '\n');
        return all.digest(body.digest());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        for (int i = offset; i < offset + read; i++) {
            if (bytes[i] != '\r') {
                take(bytes[i]);
            }
        }
        return read;
    }

    @Override
    public long skip(long count) {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void take(byte next) {
        whole.update(next);
        if (inBody) {
            body.update(next);
        } else if (next == '\n') {
            inBody = lineIsEmpty;
            lineIsEmpty = true;
        } else {
            lineIsEmpty = false;
        }
    }
}
