package docket.staffapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list.
 *
 * @param next the place where the next page starts; null: there is none
 * @param total how many rows the list has in all; null: it was not asked for
 */
public record ListJson<T>(
        List<T> items, @Nullable String next, @Nullable Long total) {}
