package docket.mime;

import docket.heads.Head;
import java.util.List;
import java.util.Optional;

/**
 * What a mail says. Its sender wrote all of it, the head included: none of it is proof of anything.
 *
 * @param files in the order of the message; a picture that the text shows is one of them
 * @param bounce what this mail reports of another one, where it is such a report
 * @param <T> what became of a file's content, by {@link Files}
 */
public record Mail<T>(Head head, Body body, List<FilePart<T>> files, Optional<Bounce> bounce) {

    /** A mail that nobody changes. */
    public Mail {
        files = List.copyOf(files);
    }
}
