package docket.queues;

import docket.TestServer;
import docket.attachments.Attachments;
import docket.attachments.FileName;
import docket.events.Actor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A small file that waits for a message. */
public final class Upload {

    private Upload() {}

    public static long of(Actor actor) {
        Attachments attachments = TestServer.part(Attachments.class);
        byte[] bytes = "197 Current_Pending_Sector 8".getBytes(StandardCharsets.US_ASCII);
        try {
            return attachments.add(
                    actor, attachments.store(new ByteArrayInputStream(bytes), new FileName("smart.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
