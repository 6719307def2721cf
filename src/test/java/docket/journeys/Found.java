package docket.journeys;

import java.util.List;

/** A ticket as the server shows it in the end: its messages, oldest first, and how many it says its client wrote. */
record Found(long ticketId, long userReplies, List<Message> messages) {

    /** One message: its title is the key of the deed that wrote it. */
    record Message(String title, String content, List<File> files) {}

    /** One file, read back byte by byte. */
    record File(long id, String sha256) {}
}
