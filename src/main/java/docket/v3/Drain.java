package docket.v3;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Reads on after a refusal: a client that is still sending would lose the answer if the connection closed under it
 * (contract, the limits at its end: up to 16 MiB or 10 s).
 */
final class Drain {

    private static final long MOST_BYTES = 16 * 1024 * 1024;
    private static final Duration MOST_TIME = Duration.ofSeconds(10);

    private Drain() {}

    static void unreadBody(HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() < 400) {
            return;
        }
        long deadline = System.nanoTime() + MOST_TIME.toNanos();
        try {
            response.flushBuffer();
            InputStream body = request.getInputStream();
            byte[] buffer = new byte[64 * 1024];
            long total = 0;
            for (int read = 0; read >= 0 && total < MOST_BYTES && System.nanoTime() < deadline; total += read) {
                read = body.read(buffer);
            }
        } catch (IOException e) {
            // The client went away or stalled: the connection closes, which is all that is left to do.
            return;
        }
    }
}
