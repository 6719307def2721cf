package docket.mailroom;

import docket.maildesk.LedgerFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Which mails somebody looks at, as the address of the list says it.
 *
 * @param sender the sender's address; empty: any
 * @param before the id above the first that is shown
 */
public record MailQuery(MailTab tab, String sender, long before) {

    static final String TAB = "tab";
    static final String SENDER = "sender";

    private static final int LONGEST = 254;

    static MailQuery of(HttpServletRequest request) {
        String sender = value(request, SENDER).strip();
        String before = value(request, "before");
        return new MailQuery(
                MailTab.of(value(request, TAB)),
                sender.substring(0, Math.min(LONGEST, sender.length())),
                before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE);
    }

    private static String value(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** What of the ledger that is. */
    LedgerFilter filter() {
        return new LedgerFilter(tab.disposition(), null, null, null, sender.isEmpty() ? null : sender);
    }

    /** The address of the beginning of another tab, with the same sender. */
    public String path(MailTab other) {
        String path = "/console/mail?tab=" + other.word();
        return sender.isEmpty() ? path : path + "&sender=" + URLEncoder.encode(sender, StandardCharsets.UTF_8);
    }

    /** The address of what comes after a mail. */
    public String after(long id) {
        return path(tab) + "&before=" + id;
    }
}
