package docket.mailapi;

import docket.imap.ImapTrouble;
import docket.imap.Probe.ProbeResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a try to read a mailbox.
 *
 * @param done what went well
 * @param messages how many there are in the folder; null: it was not reached
 */
record MailboxTestJson(
        List<String> done,
        @Nullable TroubleJson trouble,
        @Nullable Integer messages) {

    /** What did not go well. */
    record TroubleJson(String stage, String kind, String words) {}

    static MailboxTestJson of(ProbeResult result) {
        List<String> done = result.done().stream().map(ImapTrouble.Stage::word).toList();
        ImapTrouble trouble = result.trouble();
        return trouble == null
                ? new MailboxTestJson(done, null, result.messages())
                : new MailboxTestJson(
                        done,
                        new TroubleJson(trouble.stage().word(), trouble.kind().word(), trouble.words()),
                        null);
    }
}
