package docket.v3;

import docket.http.Refusal;
import docket.tickets.Page;
import docket.tickets.Range;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The header PAGE-TOKEN (contract, "Paging"): a place in one of the lists, right after a ticket. It gives no right, so it
 * has a checksum against typos and no signature.
 *
 * @param list the list that it is a place in
 * @param after the id of the last ticket that was answered
 * @param results the page size that it remembers
 */
record PageToken(char list, long after, int results) {

    private static final int LENGTH = Character.BYTES + Long.BYTES + Integer.BYTES + Long.BYTES;
    private static final int DEFAULT_RESULTS = 25;

    /** The rows that a request asks for. */
    static Range range(char list, HttpServletRequest request) {
        RangedData ranged = RangedData.of(request);
        List<String> tokens = Collections.list(request.getHeaders("PAGE-TOKEN"));
        if (tokens.isEmpty()) {
            return new Range(ranged.start(), Long.MAX_VALUE, ranged.results().orElse(DEFAULT_RESULTS));
        }
        PageToken token = parse(String.join(",", tokens))
                .filter(place -> place.list == list)
                .orElseThrow(() -> Refusal.unreadable("PAGE-TOKEN", "must be one that this list answered"));
        return new Range(0, token.after, ranged.results().orElse(token.results));
    }

    /** The place where a page ends; empty where nothing follows. */
    static Optional<String> next(char list, Page page, Range range) {
        return page.more()
                ? Optional.of(new PageToken(list, page.tickets().getLast().id(), range.results()).text())
                : Optional.empty();
    }

    private String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    private byte[] bytes() {
        ByteBuffer buffer =
                ByteBuffer.allocate(LENGTH).putChar(list).putLong(after).putInt(results);
        CRC32 checksum = new CRC32();
        checksum.update(buffer.array(), 0, buffer.position());
        return buffer.putLong(checksum.getValue()).array();
    }

    private static Optional<PageToken> parse(String text) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (buffer.remaining() != LENGTH) {
                return Optional.empty();
            }
            PageToken token = new PageToken(buffer.getChar(), buffer.getLong(), buffer.getInt());
            return RangedData.isPageSize(token.results) && token.text().equals(text)
                    ? Optional.of(token)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
