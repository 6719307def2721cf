package docket.v3;

import docket.http.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header RANGED-DATA (contract, "Paging"): {@code start=0,results=25}, either part or both, in any order.
 *
 * @param start how many rows to pass by
 * @param results the most rows to answer; empty: not said
 */
record RangedData(long start, Optional<Integer> results) {

    private static final int MOST_RESULTS = 10_000;
    private static final Pattern PART = Pattern.compile("\\s*(start|results)\\s*=\\s*([0-9]{1,18})\\s*");

    static RangedData of(HttpServletRequest request) {
        String header = String.join(",", Collections.list(request.getHeaders("RANGED-DATA")));
        Optional<Long> start = Optional.empty();
        Optional<Integer> results = Optional.empty();
        for (String part : header.isBlank() ? new String[0] : header.split(",", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                throw unreadable();
            }
            long number = Long.parseLong(matcher.group(2));
            if (matcher.group(1).equals("start") && start.isEmpty()) {
                start = Optional.of(number);
            } else if (matcher.group(1).equals("results") && results.isEmpty() && isPageSize(number)) {
                results = Optional.of((int) number);
            } else {
                throw unreadable();
            }
        }
        return new RangedData(start.orElse(0L), results);
    }

    static boolean isPageSize(long results) {
        return results >= 1 && results <= MOST_RESULTS;
    }

    private static Refusal unreadable() {
        return Refusal.unreadable(
                "RANGED-DATA", "must be like start=0,results=25 with 1 to " + MOST_RESULTS + " results");
    }
}
