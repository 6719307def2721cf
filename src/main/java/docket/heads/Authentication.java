package docket.heads;

import java.util.List;
import java.util.Map;

/**
 * One Authentication-Results line (RFC 8601).
 *
 * @param server the authserv-id: who says to have checked, in lower case
 */
public record Authentication(String server, List<Verdict> verdicts) {

    /** A line that nobody changes. */
    public Authentication {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * What one check came to, all in lower case.
     *
     * @param method {@code dmarc}, {@code spf}, {@code dkim} or another
     * @param result {@code pass}, {@code fail}, {@code none} or another
     * @param properties such as {@code header.from}; the first of each name counts
     */
    public record Verdict(String method, String result, Map<String, String> properties) {

        /** A verdict that nobody changes. */
        public Verdict {
            properties = Map.copyOf(properties);
        }

        /** The value of a property, empty where there is none. */
        public String property(String name) {
            return properties.getOrDefault(name, "");
        }
    }
}
