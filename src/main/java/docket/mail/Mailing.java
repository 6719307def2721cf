package docket.mail;

import docket.outbox.Outages;
import docket.platform.Loop;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Mails while the server runs; without a mail server it says so, and what happens meanwhile is told to nobody later. */
final class Mailing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);

    private final List<Loop> loops;
    private final Runnable off;
    private volatile boolean running;

    private Mailing(List<Loop> loops, Runnable off) {
        this.loops = loops;
        this.off = off;
    }

    /** With a mail server, and so many mails on their way at once. */
    static Mailing with(MailFollower follower, MailSender sender, int atOnce) {
        return new Mailing(
                List.of(
                        new Loop("mail-follower", 1, follower::follow),
                        new Loop("mail-sender", atOnce, sender::sendBurst)),
                () -> {});
    }

    static Mailing off(MailFollower follower, Outages outages) {
        return new Mailing(List.of(), () -> {
            follower.leave();
            outages.end();
        });
    }

    @Override
    public void start() {
        if (loops.isEmpty()) {
            off.run();
            LOG.info("No mail is sent, for DOCKET_SMTP_HOST is not set: ./docket staff link EMAIL prints a link.");
        }
        loops.forEach(Loop::start);
        running = true;
    }

    @Override
    public void stop() {
        loops.forEach(Loop::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
