package docket.casework;

import docket.tickets.ReadHash;
import java.time.Instant;

/** A ticket of staff to be written. */
public record OpeningRow(Sorted sorted, String title, ReadHash readHash, Instant now) {

    /** What the secret is looked up by. */
    public byte[] readHashDigest() {
        return readHash.digest();
    }
}
