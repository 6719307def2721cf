package docket.messages;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a ticket and its messages may hold (contract, "Rules of the operations", the limits at its end).
 *
 * @param lenientEmailFields take a missing emailTo or emailCc for an empty one
 * @param titleLength code points of a ticket's title
 * @param replyTitleLength code points of a reply's title
 * @param contentSize UTF-8 bytes of a message
 * @param attachments files of one message
 * @param addresses addresses in one e-mail field
 */
@ConfigurationProperties("docket.tickets")
public record MessageSettings(
        @DefaultValue("false") boolean lenientEmailFields,
        @DefaultValue("250") int titleLength,
        @DefaultValue("1000") int replyTitleLength,
        @DefaultValue("1MB") DataSize contentSize,
        @DefaultValue("20") int attachments,
        @DefaultValue("100") int addresses) {}
