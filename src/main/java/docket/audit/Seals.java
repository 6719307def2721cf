package docket.audit;

import docket.events.Actor;
import docket.events.Cursor;
import docket.events.Permission;
import docket.events.Rights;
import docket.platform.Keys;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the lines of the ledger in the order in which they were committed, and proves them. Who can write the database but
 * has no key file can make no seal.
 */
@Component
public class Seals {

    static final int CHUNK = 1000;

    private final SealSql sql;
    private final Chain chain;

    Seals(Jdbi jdbi, Keys keys) {
        this.sql = jdbi.onDemand(SealSql.class);
        this.chain = new Chain(keys);
    }

    /** Seals the oldest lines that wait, a thousand at most; answers how many. None while another process does it. */
    @Transactional
    public int seal() {
        if (!sql.takeTurn()) {
            return 0;
        }
        Optional<Seal> newest = sql.newest();
        long number = newest.map(Seal::number).orElse(0L);
        byte[] mac = newest.map(Seal::mac).orElse(Chain.START);
        List<Seal> seals = new ArrayList<>();
        for (Unsealed line : sql.unsealed(cursor(newest), CHUNK)) {
            mac = chain.next(mac, line.columns());
            seals.add(new Seal(++number, line.transactionId(), line.id(), mac));
        }
        if (!seals.isEmpty()) {
            sql.insert(seals);
        }
        return seals.size();
    }

    /** The newest seal; empty where nothing was sealed yet. */
    public Optional<Anchor> newest() {
        return sql.newest().map(Seals::anchor);
    }

    /**
     * Proves every sealed line, as they all are at this moment; a million takes about 20 s.
     *
     * @param anchor a seal that was noted elsewhere; null: seals that were cut off at the end are not missed
     * @param most how many findings to tell of; all are counted
     * @throws docket.platform.Failure.Forbidden where the actor may not read the audit trail
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify(Actor actor, @Nullable Anchor anchor, int most) {
        Rights.require(actor, Permission.AUDIT_READ);
        Proof proof = new Proof(chain, anchor, most);
        List<Link> links;
        do {
            links = sql.links(proof.number(), CHUNK);
            Cursor from = proof.cursor();
            links.forEach(proof::check);
            Cursor to = proof.cursor();
            List<Long> sealed =
                    links.stream().map(link -> link.cursor().eventId()).toList();
            long inserted = sql.countInserted(from, to, sealed);
            if (inserted > 0) {
                proof.inserted(inserted, sql.inserted(from, to, sealed, most));
            }
        } while (links.size() == CHUNK);
        proof.end();
        return proof.verdict(sql.countAfter(proof.cursor()), sql.newest().map(Seals::anchor));
    }

    private static Cursor cursor(Optional<Seal> newest) {
        return newest.map(seal -> new Cursor(seal.transactionId(), seal.eventId()))
                .orElse(Cursor.START);
    }

    private static Anchor anchor(Seal seal) {
        return new Anchor(seal.number(), HexFormat.of().formatHex(seal.mac()));
    }
}
