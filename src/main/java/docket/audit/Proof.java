package docket.audit;

import docket.audit.Finding.What;
import docket.events.Cursor;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes along the chain, from the first seal to the last, and notes what does not fit. */
final class Proof {

    private final Chain chain;
    private final @Nullable Anchor anchor;
    private final int most;
    private final List<Finding> findings = new ArrayList<>();
    private long broken;
    private long sealed;
    private long number;
    private Cursor cursor = Cursor.START;
    private byte[] mac = Chain.START;
    private boolean anchored;

    Proof(Chain chain, @Nullable Anchor anchor, int most) {
        this.chain = chain;
        this.anchor = anchor;
        this.most = most;
    }

    /** The number of the seal that was checked last. */
    long number() {
        return number;
    }

    /** Where the line stands that was checked last. */
    Cursor cursor() {
        return cursor;
    }

    /** Checks the next seal and its line. After a gap the line can't be proved: what its mac stands on is gone. */
    void check(Link link) {
        if (link.number() != number + 1) {
            note(What.UNSEALED, link.number() - 1, null);
        } else if (link.type() == null) {
            note(What.MISSING, link.cursor().eventId(), null);
        } else if (!MessageDigest.isEqual(link.mac(), chain.next(mac, link.columns()))) {
            note(What.EDITED, link.cursor().eventId(), link.type());
        }
        sealed++;
        number = link.number();
        cursor = link.cursor();
        mac = link.mac();
        anchored |= anchor != null
                && anchor.equals(new Anchor(number, HexFormat.of().formatHex(mac)));
    }

    /** There are no more seals. */
    void end() {
        if (anchor != null && !anchored) {
            note(What.CUT_OFF, anchor.number(), null);
        }
    }

    /** Lines were found among the sealed ones. */
    void inserted(long count, List<Finding> some) {
        some.stream().limit(most - findings.size()).forEach(findings::add);
        broken += count;
    }

    Verdict verdict(long waiting, Optional<Anchor> newest) {
        return new Verdict(sealed, waiting, broken, List.copyOf(findings), newest);
    }

    private void note(What what, long id, @Nullable String type) {
        broken++;
        if (findings.size() < most) {
            findings.add(new Finding(what, id, type));
        }
    }
}
