package docket.mime;

import docket.mime.Unreadable.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.jspecify.annotations.Nullable;

/** Ends the input of a reader that is over its budget of bytes, of time or of work. */
final class Meter extends FilterInputStream {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What buffers between here and the header may hold. */
    private static final int SLACK = 64 << 10;

    private final Budgets budgets;
    private final long begun = System.nanoTime();
    private final long worked = worked();
    private long bytes;
    private long most = Long.MAX_VALUE;
    private @Nullable Unreadable over;

    Meter(InputStream in, Budgets budgets) {
        super(in);
        this.budgets = budgets;
    }

    /** Says whether a header is read next: one without an end must not be read whole before it is found too long. */
    void expect(boolean header) {
        most = header ? bytes + budgets.headerBytes() + SLACK : Long.MAX_VALUE;
    }

    /** Throws again what ended the input, for a reader between that made something else of it. */
    void check() throws Unreadable {
        if (over != null) {
            throw over;
        }
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {
        // Whoever gave the input closes it.
    }

    private void count(long read) throws Unreadable {
        bytes += read;
        if (bytes > budgets.bytes()) {
            end(Reason.TOO_LARGE);
        } else if (bytes > most) {
            end(Reason.HEADER_TOO_LONG);
        } else if (System.nanoTime() - begun > budgets.time().toNanos()
                || worked() - worked > budgets.work().toNanos()) {
            end(Reason.TOO_SLOW);
        }
    }

    private void end(Reason reason) throws Unreadable {
        over = new Unreadable(reason);
        throw over;
    }

    private static long worked() {
        return Thread.currentThread().isVirtual() ? 0 : THREADS.getCurrentThreadCpuTime();
    }
}
