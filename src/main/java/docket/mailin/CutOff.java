package docket.mailin;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a stream at a limit, and tells whether there was more. */
final class CutOff extends FilterInputStream {

    private long left;
    private boolean cut;

    CutOff(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    /** Whether the stream went on behind the limit; known once the end was read. */
    boolean cut() {
        return cut;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0) {
            cut = cut || in.read() >= 0;
            return -1;
        }
        int read = in.read(bytes, offset, (int) Math.min(length, left));
        left -= Math.max(read, 0);
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
}
