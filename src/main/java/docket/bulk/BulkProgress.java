package docket.bulk;

import java.util.Locale;

/**
 * How far a bulk act has come.
 *
 * @param total to how many tickets it is done; once it is being undone: how many it had changed
 * @param done to how many it has been done, or how many are as they were
 * @param refused with how many it could not be done
 */
public record BulkProgress(long id, int total, int done, int refused, State state, BulkChange what) {

    /** Where it stands. */
    public enum State {
        /** Its tickets are being changed. */
        RUNNING,
        /** No ticket is left to be changed. */
        DONE,
        /** Its tickets are being put back. */
        UNDOING,
        /** No ticket is left to be put back. */
        UNDONE;

        /** Its name in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
