package docket.mailsync;

import docket.imap.ImapConnection;
import docket.imap.ImapTrouble;
import docket.mailboxes.ImapAccount;
import docket.mailboxes.Mailbox;
import docket.mailin.Incoming;
import docket.mailin.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Gatherers;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the mail of one mailbox into the ledger. A mail is in the ledger before the mailbox's place moves behind it, and the
 * ledger takes each UID once: so whoever dies here has lost nothing and doubles nothing.
 */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private static final int LISTED_AT_ONCE = 10_000;
    private static final int MOVED_AT_ONCE = 100;
    private static final int TRIES = 3;

    private final Mailbox mailbox;
    private final Incoming incoming;
    private final PlaceSql sql;
    private final BooleanSupplier goesOn;
    private final Map<Long, Integer> tries = new HashMap<>();

    /** Takes what tells, between two mails, whether to go on. */
    Intake(Mailbox mailbox, Incoming incoming, Jdbi jdbi, BooleanSupplier goesOn) {
        this.mailbox = mailbox;
        this.incoming = incoming;
        this.sql = jdbi.onDemand(PlaceSql.class);
        this.goesOn = goesOn;
    }

    /**
     * Takes in all that came behind the place.
     *
     * @throws IOException where our own disk fails
     */
    void takeNew(ImapConnection connection) throws ImapTrouble, IOException {
        Place place = place(connection);
        List<Long> uids = connection.uidsAfter(place.lastUid(), LISTED_AT_ONCE);
        while (!uids.isEmpty() && goesOn.getAsBoolean()) {
            for (List<Long> some : windows(uids, MOVED_AT_ONCE)) {
                takeAll(connection, missing(connection, some));
                if (goesOn.getAsBoolean()) {
                    sql.move(mailbox.id(), connection.uidValidity(), some.getLast());
                }
            }
            uids = connection.uidsAfter(uids.getLast(), LISTED_AT_ONCE);
        }
    }

    /** Once an hour compares all that lies up to the place with the ledger, and takes in what is missing there. */
    void reconcile(ImapConnection connection) throws ImapTrouble, IOException {
        if (!sql.isReconciliationDue(mailbox.id())) {
            return;
        }
        long last = place(connection).lastUid();
        List<Long> there =
                connection.allUids().stream().filter(uid -> uid <= last).toList();
        List<Long> missing = new ArrayList<>();
        for (List<Long> some : windows(there, LISTED_AT_ONCE)) {
            missing.addAll(missing(connection, some));
        }
        if (!missing.isEmpty()) {
            LOG.warn("Mailbox {} has {} mails that the ledger lacks: fetching them", mailbox.name(), missing.size());
            sql.markMissing(mailbox.id(), missing.size());
            takeAll(connection, missing);
        }
        if (goesOn.getAsBoolean()) {
            sql.markReconciled(mailbox.id(), missing.size());
        }
    }

    /** The place in this folder: the beginning where UIDs mean other messages than before (RFC 3501, 2.3.1.1). */
    private Place place(ImapConnection connection) throws ImapTrouble {
        ImapAccount imap = Objects.requireNonNull(mailbox.imap());
        String account = imap.host() + " " + imap.user() + " " + imap.folder();
        long uidValidity = connection.uidValidity();
        Place place = sql.find(mailbox.id()).orElse(Place.NONE);
        if (place.isOf(account) && place.isOf(uidValidity)) {
            return place;
        }
        if (!place.isOf(account)) {
            incoming.forgetUids(mailbox.id());
        }
        LOG.info("Mailbox {} is read from the beginning", mailbox.name());
        sql.begin(mailbox.id(), account, uidValidity);
        return new Place(account, uidValidity, 0);
    }

    private List<Long> missing(ImapConnection connection, List<Long> uids) throws ImapTrouble {
        Set<Long> known = incoming.known(mailbox.id(), connection.uidValidity(), uids);
        return uids.stream().filter(uid -> !known.contains(uid)).toList();
    }

    private void takeAll(ImapConnection connection, List<Long> uids) throws ImapTrouble, IOException {
        for (long uid : uids) {
            if (!goesOn.getAsBoolean()) {
                return;
            }
            take(connection, Source.ofMailbox(mailbox.id(), connection.uidValidity(), uid), uid);
        }
    }

    /** A mail that was deleted before it could be fetched is no mail for us; one that can't be fetched is a line all the same. */
    private void take(ImapConnection connection, Source source, long uid) throws ImapTrouble, IOException {
        try {
            boolean fetched = connection.fetch(uid, raw -> incoming.receive(source, raw));
            if (!fetched && connection.uidsAfter(uid - 1, 1).contains(uid)) {
                miss(source);
            }
            tries.remove(uid);
        } catch (ImapTrouble e) {
            if (goesOn.getAsBoolean() && tries.merge(uid, 1, Integer::sum) >= TRIES) {
                miss(source);
            }
            throw e;
        }
    }

    private void miss(Source source) throws IOException {
        long id = incoming.miss(source);
        LOG.error("Mailbox {} does not give its mail of UID {}: look at mail {}", mailbox.name(), source.uid(), id);
    }

    private static List<List<Long>> windows(List<Long> uids, int size) {
        return uids.stream().gather(Gatherers.windowFixed(size)).toList();
    }
}
