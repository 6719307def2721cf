package docket.mail;

import docket.TestServer;
import docket.outbox.Outages;
import docket.outbox.Outbox;
import docket.smtp.MailServer;
import docket.smtp.Smtp;

/** Those who send what is queued to a server of the tests. */
final class Senders {

    private Senders() {}

    static MailSender to(int port) {
        return to(MailServer.smtp(port));
    }

    static MailSender to(Smtp smtp) {
        return new MailSender(
                TestServer.part(Outbox.class), TestServer.part(Outages.class), TestServer.part(Letters.class), smtp);
    }

    /** Where nobody listens any more. */
    static int closedPort() {
        try (MailServer gone = MailServer.inClear()) {
            return gone.port();
        }
    }
}
