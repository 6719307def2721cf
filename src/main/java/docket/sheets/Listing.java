package docket.sheets;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list shows.
 *
 * @param columns keys of the words above the cells
 * @param query what the list is searched for; empty: it can't be searched
 * @param next where it goes on; empty: this is all
 */
public record Listing(
        Section section, List<String> columns, List<Row> rows, Optional<String> query, Optional<String> next) {

    /** How many lines a page of a long list has. */
    public static final int PAGE = 50;

    /** All of a short list. */
    public static <T> Listing all(Section section, List<String> columns, List<T> things, Function<T, Row> row) {
        return new Listing(section, columns, things.stream().map(row).toList(), Optional.empty(), Optional.empty());
    }

    /**
     * A page of a long list, of which one more than {@link #PAGE} was asked for.
     *
     * @param search what it was searched for, and by what it goes on
     */
    public static <T> Listing page(
            Section section, List<String> columns, List<T> found, Function<T, Row> row, Search<T> search) {
        List<Row> rows = found.stream().limit(PAGE).map(row).toList();
        Optional<String> next =
                found.size() > PAGE ? Optional.of(search.next(section, found.get(PAGE - 1))) : Optional.empty();
        return new Listing(section, columns, rows, Optional.of(search.query()), next);
    }

    /** What a long list is searched for, and by what it goes on. */
    public record Search<T>(String query, ToLongFunction<T> id) {

        /** What is searched for; null: nothing. */
        public static @Nullable String words(String query) {
            return query.isBlank() ? null : query.strip();
        }

        private String next(Section section, T last) {
            return UriComponentsBuilder.fromPath(section.path())
                    .queryParam("q", "{q}")
                    .queryParam("after", id.applyAsLong(last))
                    .build(query)
                    .toString();
        }
    }
}
