package docket.attachments;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be uploaded and how long it waits.
 *
 * @param maxSize the most that one file may have (1 MB = 1 048 576 bytes)
 * @param uploadsKept how long an upload waits for the message that holds it
 */
@ConfigurationProperties("docket.attachments")
public record AttachmentSettings(
        @DefaultValue("100MB") DataSize maxSize,
        @DefaultValue("24h") Duration uploadsKept) {}
