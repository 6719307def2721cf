package docket.correspondence;

import docket.correspondents.Correspondent;
import docket.correspondents.Correspondents;
import docket.outbox.About;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/** The headers by which a reader's mail program puts a ticket's mails into one thread (RFC 5322, 3.6.4). */
@Component
class MailThread {

    /** What may stand in a header of ours of a Message-ID that is another's. */
    private static final Pattern MESSAGE_ID =
            Pattern.compile("<?([!#-;=?A-Z^-~]{1,150}@[A-Za-z0-9.:\\[\\]_-]{1,100})>?");

    private final PostedSql sql;
    private final Correspondents correspondents;

    MailThread(Jdbi jdbi, Correspondents correspondents) {
        this.sql = jdbi.onDemand(PostedSql.class);
        this.correspondents = correspondents;
    }

    /**
     * In-Reply-To and References of a mail. The thread begins with a Message-ID that no mail has, the same for each mail to
     * this reader, so that they hold together when the older ones are gone.
     */
    Map<String, String> headers(long mailId, About about, Correspondent to) {
        List<String> known = sql
                .thread(mailId, about.correspondentId(), about.ticketId(), about.postedMessageId(), to.address())
                .stream()
                .flatMap(id -> clean(id).stream())
                .toList();
        Set<String> references = new LinkedHashSet<>();
        references.add(correspondents.messageId(to, 0));
        references.addAll(known.reversed());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("In-Reply-To", known.isEmpty() ? correspondents.messageId(to, 0) : known.getFirst());
        headers.put("References", String.join(" ", references));
        return headers;
    }

    static Optional<String> clean(String messageId) {
        Matcher parts = MESSAGE_ID.matcher(messageId.strip());
        return parts.matches() ? Optional.of("<" + parts.group(1) + ">") : Optional.empty();
    }
}
