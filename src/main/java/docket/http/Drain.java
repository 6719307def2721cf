package docket.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Answers, and reads then what of a body nobody wanted: a client that is still sending would lose the answer if the
 * connection closed under it (contract, the limits at its end: up to 16 MiB or 10 s). A servlet's stream can't do that: it
 * ends with the last byte of the answer.
 */
public final class Drain extends ValveBase {

    private static final String BEGUN = "docket.body-begun";
    private static final long MOST_BYTES = 16 * 1024 * 1024;
    private static final Duration MOST_TIME = Duration.ofSeconds(10);

    public Drain() {
        super(true);
    }

    /** A body's reader says so: only then has a client that asked for 100 Continue been told to send it. */
    static void begins(HttpServletRequest request) {
        request.setAttribute(BEGUN, true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.isAsync() || isHeldBack(request)) {
            return;
        }
        try {
            response.finishResponse();
            unreadBody(request.getCoyoteRequest());
        } catch (IOException e) {
            container.getLogger().debug("The client went away or stalled: the connection closes", e);
        }
    }

    private static boolean isHeldBack(HttpServletRequest request) {
        return request.getHeader("Expect") != null && request.getAttribute(BEGUN) == null;
    }

    private static void unreadBody(org.apache.coyote.Request request) throws IOException {
        long deadline = System.nanoTime() + MOST_TIME.toNanos();
        Sink sink = new Sink();
        long total = 0;
        for (int read = 0; read >= 0 && total < MOST_BYTES && System.nanoTime() < deadline; total += read) {
            read = request.doRead(sink);
        }
    }

    /** Forgets what it is given. */
    private static final class Sink implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer given) {
            buffer = given;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // What comes is handed over in the connection's own buffer.
        }
    }
}
