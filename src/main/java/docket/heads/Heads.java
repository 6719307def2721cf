package docket.heads;

import docket.platform.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/** Reads the head of a message from its headers. */
public final class Heads {

    private static final int LONGEST_SUBJECT = 1000;
    private static final int LONGEST_LANGUAGE = 35;
    private static final int MOST_PARTIES = 200;
    private static final int MOST_REFERENCES = 50;

    /** Headers by which servers name the address to which they brought it, the surest first. */
    private static final List<String> DELIVERIES =
            List.of("delivered-to", "x-delivered-to", "x-original-to", "envelope-to", "x-envelope-to");

    private static final Pattern POST = Pattern.compile("(?i)<mailto:([^<>?]{1,254})[>?]");

    private Heads() {}

    /** What the headers say; what is missing or can't be read is empty. */
    public static Head of(Headers headers) {
        Parties parties = parties(headers);
        return new Head(
                MessageIds.first(headers.first("message-id")),
                firstAndLast(MessageIds.in(headers.all("in-reply-to"))),
                firstAndLast(MessageIds.in(headers.all("references"))),
                parties,
                Headers.line(headers.first("subject"), LONGEST_SUBJECT),
                date(headers.first("date")),
                language(headers.first("content-language")),
                Signs.of(headers, parties),
                headers.all("authentication-results").stream()
                        .map(Authentications::of)
                        .flatMap(Optional::stream)
                        .toList(),
                docketHosts(headers.all("x-docket")));
    }

    private static Parties parties(Headers headers) {
        String returnPath = headers.first("return-path");
        return new Parties(
                addresses(headers, "from").findFirst().orElse(null),
                headers.all("from").size() > 1,
                addresses(headers, "sender").findFirst().orElse(null),
                addresses(headers, "reply-to").toList(),
                addresses(headers, "to").toList(),
                addresses(headers, "cc").toList(),
                deliveredTo(headers),
                lists(headers),
                Addresses.in(returnPath, 1).stream()
                        .map(Address::email)
                        .findFirst()
                        .orElse(null));
    }

    private static Stream<Address> addresses(Headers headers, String name) {
        return headers.all(name).stream()
                .flatMap(value -> Addresses.in(value, MOST_PARTIES).stream())
                .limit(MOST_PARTIES);
    }

    private static List<EmailAddress> deliveredTo(Headers headers) {
        Stream<EmailAddress> named =
                DELIVERIES.stream().flatMap(name -> addresses(headers, name)).map(Address::email);
        Stream<EmailAddress> received = headers.all("received").stream().flatMap(line -> recipient(line).stream());
        return Stream.concat(named, received).distinct().limit(MOST_PARTIES).toList();
    }

    private static List<EmailAddress> lists(Headers headers) {
        return headers.all("list-post").stream()
                .flatMap(value -> POST.matcher(value).results())
                .flatMap(post -> EmailAddress.of(post.group(1)).stream())
                .limit(MOST_PARTIES)
                .toList();
    }

    /** Whom a trace line is for (RFC 5321, 4.4): {@code from a by b for <ann@example.com>; Mon, 1 …}. */
    private static Optional<EmailAddress> recipient(String received) {
        int begin = received.indexOf(" for ");
        if (begin < 0) {
            return Optional.empty();
        }
        String rest = received.substring(begin + 5).stripLeading();
        int end = 0;
        while (end < rest.length() && ";( \t".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return Addresses.in(rest.substring(0, end), 1).stream()
                .map(Address::email)
                .findFirst();
    }

    private static List<String> firstAndLast(List<String> ids) {
        if (ids.size() <= MOST_REFERENCES) {
            return ids;
        }
        List<String> kept = new ArrayList<>(ids.subList(0, MOST_REFERENCES / 2));
        kept.addAll(ids.subList(ids.size() - MOST_REFERENCES / 2, ids.size()));
        return kept;
    }

    private static @Nullable Instant date(String value) {
        String clean = Headers.line(Structured.split(value, ';').getFirst(), 100);
        return clean.isEmpty()
                ? null
                : Optional.ofNullable(DateTimeFieldLenientImpl.PARSER
                                .parse(new RawField("Date", clean), null)
                                .getDate())
                        .map(date -> date.toInstant())
                        .orElse(null);
    }

    private static @Nullable String language(String value) {
        String first = Structured.split(value, ',').getFirst().strip();
        boolean isTag = !first.isEmpty()
                && first.length() <= LONGEST_LANGUAGE
                && first.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '-'));
        return isTag ? first : null;
    }

    private static Set<String> docketHosts(Collection<String> lines) {
        return lines.stream()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty() && host.length() <= 253)
                .limit(MOST_REFERENCES)
                .collect(Collectors.toSet());
    }
}
