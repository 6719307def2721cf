package docket.imap;

import docket.events.Actor;
import docket.events.Permission;
import docket.events.Rights;
import docket.imap.ImapTrouble.Stage;
import docket.mailboxes.ImapAccount.SignIn;
import docket.mailboxes.Mailbox;
import docket.mailboxes.Mailboxes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries whether a mailbox can be read, and says step by step what went well and what did not. */
@Component
public class Probe {

    private final Mailboxes mailboxes;
    private final ImapConnections connections;

    Probe(Mailboxes mailboxes, ImapConnections connections) {
        this.mailboxes = mailboxes;
        this.connections = connections;
    }

    /**
     * Connects to a mailbox, signs in, opens the folder and counts, and changes nothing. It may take a minute, so no transaction
     * may be open.
     *
     * @throws docket.platform.Failure.NotFound where there is no such mailbox
     * @throws NothingToTry where its mail is not fetched
     */
    public ProbeResult run(Actor actor, long mailboxId) {
        Rights.require(actor, Permission.MAIL_MANAGE);
        Mailbox mailbox = mailboxes.get(mailboxId);
        List<Stage> stages = stages(mailbox);
        try (ImapConnection connection = connections.open(mailbox)) {
            return new ProbeResult(stages, null, connection.count());
        } catch (ImapTrouble e) {
            return new ProbeResult(stages.subList(0, Math.max(0, stages.indexOf(e.stage()))), e, 0);
        }
    }

    private static List<Stage> stages(Mailbox mailbox) {
        if (mailbox.imap() == null) {
            throw new NothingToTry();
        }
        List<Stage> stages = new ArrayList<>(List.of(Stage.values()));
        if (mailbox.imap().signIn() == SignIn.PASSWORD) {
            stages.remove(Stage.TOKEN);
        }
        return stages;
    }

    /**
     * What came of a try.
     *
     * @param done what went well, in this order
     * @param trouble what did not; null: all went well
     * @param messages how many there are in the folder, where all went well
     */
    public record ProbeResult(List<Stage> done, @Nullable ImapTrouble trouble, int messages) {}
}
