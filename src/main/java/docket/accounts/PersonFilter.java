package docket.accounts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which people of accounts are wanted; null: it does not matter.
 *
 * @param accountId whose people they are
 * @param address an e-mail address that they claim, in any case
 * @param name what the name contains, in any case
 * @param disabled whether they are disabled
 */
public record PersonFilter(
        @Nullable Long accountId,
        @Nullable String address,
        @Nullable String name,
        @Nullable Boolean disabled) {

    /** What the address is found by. */
    public @Nullable String key() {
        return address == null ? null : address.toLowerCase(Locale.ROOT);
    }
}
