package docket.attachments;

import org.jspecify.annotations.Nullable;

/**
 * A file whose bytes are on the disk, but which no row names yet; {@code sha256} is in hexadecimal.
 *
 * @param contentId by which the HTML of its mail shows it; null: it does not
 */
public record StoredFile(
        String fileName,
        String mimeType,
        long size,
        String sha256,
        @Nullable String contentId) {

    /** The same as the HTML of a mail shows it. */
    public StoredFile shownAs(@Nullable String id) {
        return new StoredFile(fileName, mimeType, size, sha256, id);
    }
}
