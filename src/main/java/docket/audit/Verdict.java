package docket.audit;

import java.util.List;
import java.util.Optional;

/**
 * What came of a proof of the whole ledger.
 *
 * @param sealed how many seals there are
 * @param waiting how many events wait for their seal
 * @param broken how many things are not as they were sealed
 * @param findings the first of them
 * @param newest the newest seal
 */
public record Verdict(long sealed, long waiting, long broken, List<Finding> findings, Optional<Anchor> newest) {

    /** Whether nothing was found. */
    public boolean whole() {
        return broken == 0;
    }
}
