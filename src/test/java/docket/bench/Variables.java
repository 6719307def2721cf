package docket.bench;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells which values of a request vary, by two recordings of it on behalf of two owners: what is equal in both stays, what
 * differs must be something known, so that no replay asks for what a server would not ask for.
 */
final class Variables {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern REQUEST_ID = Pattern.compile("[0-9a-f]{16}");
    private static final int DIGEST_LENGTH = 32;

    private final List<Known> known = new ArrayList<>();
    private final Recording one;
    private final Recording other;

    /** Where a value comes from when a request is replayed. */
    interface Source {

        Object of(Draw draw);
    }

    private record Known(long one, long other, Source source) {}

    Variables(Recording one, Recording other) {
        this.one = one;
        this.other = other;
        add(
                one.owner().accountId(),
                other.owner().accountId(),
                draw -> draw.owner().accountId());
        add(
                one.owner().personId(),
                other.owner().personId(),
                draw -> draw.owner().personId());
        add(one.owner().tokenId(), other.owner().tokenId(), draw -> draw.owner().tokenId());
        add(one.ticketId(), other.ticketId(), Draw::ticketId);
    }

    /** From here on the number that a step returned is known. */
    void returned(int step, long inOne, long inOther) {
        add(inOne, inOther, draw -> draw.returned(step));
    }

    /** What to use in the place of a value that was recorded twice. */
    Source source(Object inOne, Object inOther) {
        if (Objects.deepEquals(inOne, inOther)) {
            return draw -> inOne;
        }
        return switch (inOne) {
            case Long number
            when inOther instanceof Long counterpart ->
                known(number, counterpart).orElseThrow(() -> unknown(inOne));
            case byte[] bytes when inOther instanceof byte[] counterpart -> bytes(bytes, counterpart);
            case Timestamp time -> draw -> Timestamp.from(Instant.now());
            case OffsetDateTime time -> draw -> OffsetDateTime.now(ZoneOffset.UTC);
            case String text when inOther instanceof String counterpart -> text(text, counterpart);
            default -> throw unknown(inOne);
        };
    }

    private void add(long inOne, long inOther, Source source) {
        if (inOne != inOther) {
            known.add(new Known(inOne, inOther, source));
        }
    }

    private Optional<Source> known(long inOne, long inOther) {
        return known.stream()
                .filter(candidate -> candidate.one == inOne && candidate.other == inOther)
                .map(Known::source)
                .findFirst();
    }

    /** A token's digest is the owner's, any other is fresh; what is sealed stays, because the server must open it again. */
    private Source bytes(byte[] inOne, byte[] inOther) {
        if (Arrays.equals(inOne, one.owner().tokenDigest())
                && Arrays.equals(inOther, other.owner().tokenDigest())) {
            return draw -> draw.owner().tokenDigest();
        }
        return inOne.length == DIGEST_LENGTH ? draw -> randomDigest() : draw -> inOne;
    }

    private static byte[] randomDigest() {
        byte[] digest = new byte[DIGEST_LENGTH];
        ThreadLocalRandom.current().nextBytes(digest);
        return digest;
    }

    /** A request's id, which is fresh each time, or text that differs in known numbers only, such as JSON with ids. */
    private Source text(String inOne, String inOther) {
        if (REQUEST_ID.matcher(inOne).matches() && REQUEST_ID.matcher(inOther).matches()) {
            return draw ->
                    HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        }
        List<MatchResult> numbers = NUMBER.matcher(inOne).results().toList();
        List<MatchResult> counterparts = NUMBER.matcher(inOther).results().toList();
        if (numbers.size() != counterparts.size()) {
            throw unknown(inOne);
        }
        List<Source> parts = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < numbers.size(); i++) {
            MatchResult number = numbers.get(i);
            String before = inOne.substring(end, number.start());
            parts.add(draw -> before);
            parts.add(number(number.group(), counterparts.get(i).group()));
            end = number.end();
        }
        String rest = inOne.substring(end);
        parts.add(draw -> rest);
        return draw -> {
            StringBuilder text = new StringBuilder();
            parts.forEach(part -> text.append(part.of(draw)));
            return text.toString();
        };
    }

    private Source number(String inOne, String inOther) {
        return inOne.equals(inOther)
                ? draw -> inOne
                : known(Long.parseLong(inOne), Long.parseLong(inOther)).orElseThrow(() -> unknown(inOne));
    }

    private static IllegalStateException unknown(@Nullable Object value) {
        return new IllegalStateException(
                "Two requests of a kind differ in a value that the bench does not know: " + value);
    }
}
