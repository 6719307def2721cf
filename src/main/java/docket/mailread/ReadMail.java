package docket.mailread;

import docket.attachments.StoredFile;
import docket.heads.Head;
import docket.heads.Sign;
import docket.mime.Mail;
import java.util.List;
import java.util.Optional;

/**
 * A mail once it was read, its files on the disk.
 *
 * @param mail each file empty where it is too large for an attachment, or one too many
 * @param fingerprint what the same mail has again when it comes by another way
 * @param whole false: nothing but its head could be read, and that as far as it goes; its one file is the raw message
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record ReadMail(Mail<Optional<StoredFile>> mail, byte[] fingerprint, boolean whole) {

    public Head head() {
        return mail.head();
    }

    public boolean has(Sign sign) {
        return head().signs().contains(sign);
    }

    /** The files that its message can hold. */
    public List<StoredFile> files() {
        return mail.files().stream()
                .flatMap(part -> part.kept().map(file -> file.shownAs(part.contentId())).stream())
                .toList();
    }
}
