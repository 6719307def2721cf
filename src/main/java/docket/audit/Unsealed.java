package docket.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the ledger that is to be sealed next, with all that it says. */
public record Unsealed(long transactionId, long id, List<@Nullable String> columns) {}
