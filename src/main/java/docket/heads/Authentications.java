package docket.heads;

import docket.heads.Authentication.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads Authentication-Results (RFC 8601, 2.2): {@code mx.example.com; dmarc=pass header.from=example.org}. */
final class Authentications {

    private static final int MOST_VERDICTS = 50;

    private Authentications() {}

    /** The line's meaning; empty where it does not name a server, as whose it is decides what it is worth. */
    static Optional<Authentication> of(String line) {
        List<String> parts = Structured.split(line, ';');
        List<String> server = words(parts.getFirst());
        if (server.isEmpty() || server.getFirst().contains("=")) {
            return Optional.empty();
        }
        List<Verdict> verdicts = parts.stream()
                .skip(1)
                .limit(MOST_VERDICTS)
                .flatMap(part -> verdict(words(part)).stream())
                .toList();
        return Optional.of(new Authentication(Structured.unquoted(server.getFirst()), verdicts));
    }

    private static Optional<Verdict> verdict(List<String> words) {
        String first = words.isEmpty() ? "" : words.getFirst();
        int equals = first.indexOf('=');
        if (equals <= 0) {
            return Optional.empty();
        }
        Map<String, String> properties = new HashMap<>();
        for (String word : words.subList(1, words.size())) {
            int value = word.indexOf('=');
            if (value > 0) {
                properties.putIfAbsent(word.substring(0, value), Structured.unquoted(word.substring(value + 1)));
            }
        }
        // A version may stand behind the method: dkim/1=pass.
        String method = first.substring(0, equals).split("/", 2)[0];
        return Optional.of(new Verdict(method, first.substring(equals + 1), properties));
    }

    /** The words of a part in lower case; white space around an equals sign is none between words. */
    private static List<String> words(String part) {
        List<String> words = new ArrayList<>();
        for (String word : Structured.split(part.strip().replace('\t', ' '), ' ')) {
            boolean joins = !words.isEmpty() && (words.getLast().endsWith("=") || word.startsWith("="));
            if (joins) {
                words.add(words.removeLast() + word.toLowerCase(Locale.ROOT));
            } else if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}
