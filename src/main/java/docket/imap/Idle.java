package docket.imap;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.iap.ResponseHandler;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.jspecify.annotations.Nullable;

/** Waits for news of a server (IDLE, RFC 2177) until there are some, the time is over, or somebody ends it. */
final class Idle {

    private final Lines lines;
    private final Duration patience;
    private @Nullable IMAPProtocol waiting;
    private volatile boolean over;

    /**
     * Takes the lines on which to wait.
     *
     * @param patience how long to wait for any other answer
     */
    Idle(Lines lines, Duration patience) {
        this.lines = lines;
        this.patience = patience;
    }

    /** Whether there were news; false at once where the server can't tell, or all waiting is over. */
    boolean await(IMAPProtocol protocol, Duration longest) throws ProtocolException {
        if (over || !protocol.hasCapability("IDLE")) {
            return false;
        }
        News news = new News();
        protocol.addResponseHandler(news);
        CountDownLatch ended = new CountDownLatch(1);
        try {
            protocol.idleStart();
            lines.setPatience(longest.plus(patience));
            begin(protocol);
            Thread.ofVirtual().start(() -> wakeAfter(longest, ended));
            listen(protocol, news);
            return news.came;
        } finally {
            end();
            ended.countDown();
            lines.setPatience(patience);
            protocol.removeResponseHandler(news);
        }
    }

    /** Ends the waiting that goes on now. */
    synchronized void wake() {
        if (waiting != null) {
            waiting.idleAbort();
            waiting = null;
        }
    }

    /** Ends all waiting, also such as would begin later. */
    synchronized void stop() {
        over = true;
        wake();
    }

    private void listen(IMAPProtocol protocol, News news) throws ProtocolException {
        boolean goesOn = true;
        while (goesOn) {
            if (news.came) {
                wake();
            }
            Response response = protocol.readIdleResponse();
            goesOn = response != null && protocol.processIdleResponse(response);
        }
    }

    private synchronized void begin(IMAPProtocol protocol) {
        waiting = protocol;
        if (over) {
            wake();
        }
    }

    private synchronized void end() {
        waiting = null;
    }

    private void wakeAfter(Duration time, CountDownLatch ended) {
        try {
            if (!ended.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                wake();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hears that there are more messages, also while the server only begins to idle. */
    private static final class News implements ResponseHandler {

        private boolean came;

        @Override
        public void handleResponse(Response response) {
            if (response instanceof IMAPResponse untagged && untagged.keyEquals("EXISTS")) {
                came = true;
            }
        }
    }
}
