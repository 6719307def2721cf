package docket.mailjudge;

import docket.correspondents.Correspondents;
import docket.heads.Sign;
import docket.mailboxes.Mailboxes;
import docket.mailin.MailInSettings;
import docket.mailin.Reason;
import docket.mailin.Verdict;
import docket.mailread.Arrival;
import docket.platform.DocketSettings;
import docket.platform.EmailAddress;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds what no person wrote to the desk: our own mail, bounces, robots' answers, lists (RFC 3834, 2 and 5). None of it
 * opens a ticket or is answered.
 */
@Component
class Robots {

    private final JudgeSql sql;
    private final Correspondents correspondents;
    private final Mailboxes mailboxes;
    private final Bounces bounces;
    private final MailInSettings settings;
    private final String host;

    Robots(
            JudgeSql sql,
            Correspondents correspondents,
            Mailboxes mailboxes,
            Bounces bounces,
            MailInSettings settings,
            DocketSettings docket) {
        this.sql = sql;
        this.correspondents = correspondents;
        this.mailboxes = mailboxes;
        this.bounces = bounces;
        this.settings = settings;
        this.host = docket.publicHost();
    }

    /** What becomes of a mail of which that is sure before its ticket is sought. */
    Optional<Outcome> judge(Arrival mail) {
        if (isOurs(mail)) {
            return Optional.of(Outcome.quarantined(Reason.LOOP, null));
        }
        if (rule(mail).filter(allowed -> !allowed).isPresent()) {
            return Optional.of(Outcome.rejected(Reason.BLOCKED));
        }
        return mail.read().mail().bounce().map(bounce -> bounces.judge(mail, bounce));
    }

    /** What becomes of a mail that belongs to no ticket, where that is not a ticket of its own. */
    Optional<Outcome> judgeStray(Arrival mail) {
        if (mail.verdict() == Verdict.FAIL && settings.quarantineDmarcFail()) {
            return Optional.of(Outcome.quarantined(Reason.DMARC_FAIL, null));
        }
        if (isLetIn(mail)) {
            return Optional.empty();
        }
        if (mail.read().has(Sign.LIST) && !isOurList(mail)) {
            return Optional.of(Outcome.quarantined(Reason.LIST, null));
        }
        if (mail.read().has(Sign.BULK)) {
            return Optional.of(Outcome.quarantined(Reason.BULK, null));
        }
        return flood(mail);
    }

    /** Stops whoever opens tickets faster than people write. */
    Optional<Outcome> flood(Arrival mail) {
        sql.lockSender(key(mail));
        return sql.ticketsOfLastHour(key(mail)) < settings.ticketsPerHour()
                ? Optional.empty()
                : Optional.of(Outcome.quarantined(Reason.FLOOD, null));
    }

    /** Stops whoever writes in a ticket faster than people do: two robots that answer each other through us; it is locked. */
    Optional<Outcome> flood(Arrival mail, long ticketId) {
        return isLetIn(mail) || sql.repliesOfLastHour(ticketId, key(mail)) < settings.repliesPerHour()
                ? Optional.empty()
                : Optional.of(Outcome.quarantined(Reason.FLOOD, ticketId));
    }

    /** One at whose address people write to us, as to a mailbox: it passes on what they write. */
    private boolean isOurList(Arrival mail) {
        return mail.head().parties().lists().stream()
                .anyMatch(list -> mailboxes.findByAddress(list).isPresent());
    }

    private boolean isLetIn(Arrival mail) {
        return rule(mail).orElse(false);
    }

    private static String key(Arrival mail) {
        EmailAddress from = mail.from();
        return from == null ? "" : from.key();
    }

    private boolean isOurs(Arrival mail) {
        EmailAddress from = mail.from();
        return mail.head().docketHosts().contains(host)
                || correspondents.outgoingIdOf(mail.head().messageId()).isPresent()
                || (from != null && mailboxes.findByAddress(from).isPresent());
    }

    private Optional<Boolean> rule(Arrival mail) {
        return Optional.ofNullable(mail.from())
                .map(EmailAddress::key)
                .flatMap(key -> sql.findRule(key, key.substring(key.lastIndexOf('@'))));
    }
}
