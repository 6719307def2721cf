package docket.contactform;

import docket.attachments.Attachments;
import docket.attachments.FileName;
import docket.attachments.FileTooLarge;
import docket.attachments.StoredFile;
import docket.events.Actor;
import docket.platform.IdempotencyKeys;
import docket.platform.Sha256;
import docket.tickets.Tickets;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lets people send Docket's own contact form, and programs as little as can be. */
@Component
class ContactForms {

    private static final Logger LOG = LoggerFactory.getLogger(ContactForms.class);

    /** What Docket's own form is counted and remembered by, where other sites have the id of their token. */
    static final long OWN = 0;

    private final Tickets tickets;
    private final Attachments attachments;
    private final Gate gate;
    private final IdempotencyKeys keys;
    private final ContactSettings settings;
    private final JsonMapper json;

    ContactForms(
            Tickets tickets,
            Attachments attachments,
            Gate gate,
            IdempotencyKeys keys,
            ContactSettings settings,
            JsonMapper json) {
        this.tickets = tickets;
        this.attachments = attachments;
        this.gate = gate;
        this.keys = keys;
        this.settings = settings;
        this.json = json;
    }

    /**
     * Stores a file that comes with a form, before the form is sent.
     *
     * @throws FileTooLarge as soon as more has come than such a file may have
     * @throws docket.platform.Failure.TooMany where too many came from that network
     * @throws IOException where the content breaks off, or the disk fails or is full
     */
    StoredFile store(Actor.Site actor, InputStream content, FileName name) throws IOException {
        gate.admitFile(actor);
        return attachments.store(content, name, settings.attachmentSize().toBytes());
    }

    /**
     * Opens a ticket: one, however often the same form is sent. A form that fell into the trap opens none, and nobody is
     * told.
     *
     * @throws FormTooOld where it was not handed out in the last day
     * @throws SentTooFast where it was handed out just now
     * @throws docket.platform.Failure.Invalid naming every field that is wrong
     * @throws docket.platform.Failure.TooMany where too many came from that network or e-mail address, or to the desk at all
     */
    void send(Actor.Site actor, Sending sending) {
        if (!sending.trap().isBlank()) {
            LOG.info("A contact form from {} fell into the trap", actor.origin().address());
            return;
        }
        gate.judge(sending.stamp());
        byte[] fingerprint =
                Sha256.of(json.writeValueAsBytes(List.of(sending.stamp(), sending.form(), sending.files())));
        keys.once(new IdempotencyKeys.Name(OWN, "/contact", HexFormat.of().formatHex(fingerprint)), fingerprint, () -> {
            // First, so that a mistake counts for nobody.
            tickets.check(sending.form());
            gate.admit(actor, sending.puzzle());
            return tickets.openFromForm(actor, sending.form(), sending.files());
        });
    }
}
