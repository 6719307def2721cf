package docket.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A place in a list: the keys of the last row that was answered. It gives no right, so it has a checksum against typos and
 * no signature.
 *
 * @param list the list and its order, such as {@code tickets -updatedAt}
 * @param keys the row's values of the order, without line feeds
 */
public record Place(String list, List<String> keys) {

    /** The form in which a client sends it back. */
    public String text() {
        String joined = list + '\n' + String.join("\n", keys);
        String checked = checksum(joined) + '\n' + joined;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(checked.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<Place> parse(String list, String text) {
        try {
            String checked = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = checked.split("\n", -1);
            if (parts.length < 3 || !parts[1].equals(list)) {
                return Optional.empty();
            }
            Place place = new Place(list, Arrays.asList(parts).subList(2, parts.length));
            return place.text().equals(text) ? Optional.of(place) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
