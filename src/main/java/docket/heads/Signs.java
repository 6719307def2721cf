package docket.heads;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the signs of a robot from headers: those of RFC 3834, and what programs wrote before and beside it. */
final class Signs {

    private static final List<String> REPLIES = List.of(
            "x-autoreply", "x-auto-reply", "x-autoreply-from", "x-autorespond", "x-autoresponder", "x-mail-autoreply");
    private static final List<String> LOOPS = List.of("x-loop", "x-docket", "x-otrs-loop", "x-rt-loop-prevention");

    private static final String UNSUBSCRIBE = "list-unsubscribe";

    /** Local parts that nobody reads, without dots and dashes. */
    private static final Set<String> DAEMONS =
            Set.of("mailerdaemon", "daemon", "postmaster", "bounce", "bounces", "nobody", "autoreply", "autoresponder");

    private static final List<String> UNANSWERED = List.of("noreply", "donotreply", "dontreply", "noanswer");

    private Signs() {}

    static Set<Sign> of(Headers headers, Parties parties) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        add(signs, Sign.NULL_SENDER, isNull(headers.first("return-path")));
        precedence(signs, value(headers, "precedence"));
        precedence(signs, value(headers, "x-precedence"));
        submitted(signs, value(headers, "auto-submitted"));
        add(signs, Sign.AUTO_REPLIED, REPLIES.stream().anyMatch(headers.names()::contains));
        add(signs, Sign.LIST, headers.names().stream().anyMatch(Signs::isOfLists));
        add(signs, Sign.LIST, headers.names().contains("mailing-list"));
        boolean leaves = headers.names().contains(UNSUBSCRIBE);
        add(signs, Sign.BULK, leaves && !signs.contains(Sign.LIST));
        add(signs, Sign.LOOP, LOOPS.stream().anyMatch(headers.names()::contains));
        add(signs, Sign.REPORT, value(headers, "content-type").equals("multipart/report"));
        add(signs, Sign.DAEMON, isDaemon(parties.from()) || isDaemon(parties.sender()));
        add(signs, Sign.SUPPRESS, suppresses(headers.first("x-auto-response-suppress")));
        return signs;
    }

    /** Newsletters, too, say how to get rid of them (RFC 2369, 3.2; RFC 8058): that alone makes no list of them. */
    private static boolean isOfLists(String name) {
        return name.startsWith("list-") && !name.startsWith(UNSUBSCRIBE);
    }

    private static void precedence(Set<Sign> signs, String precedence) {
        add(signs, Sign.BULK, precedence.equals("bulk") || precedence.equals("junk"));
        add(signs, Sign.LIST, precedence.equals("list"));
        add(signs, Sign.AUTO_REPLIED, precedence.equals("auto_reply"));
    }

    private static void submitted(Set<Sign> signs, String submitted) {
        add(signs, Sign.AUTO_REPLIED, submitted.equals("auto-replied"));
        add(signs, Sign.AUTO_GENERATED, !List.of("", "no", "auto-replied").contains(submitted));
    }

    private static void add(Set<Sign> signs, Sign sign, boolean holds) {
        if (holds) {
            signs.add(sign);
        }
    }

    private static String value(Headers headers, String name) {
        return Parameters.of(headers.first(name)).value();
    }

    private static boolean isNull(String returnPath) {
        return returnPath.replace(" ", "").equals("<>");
    }

    private static boolean isDaemon(@Nullable Address address) {
        if (address == null) {
            return false;
        }
        String local = address.email()
                .key()
                .split("[@+]", 2)[0]
                .replace("-", "")
                .replace("_", "")
                .replace(".", "");
        return DAEMONS.contains(local) || UNANSWERED.stream().anyMatch(local::startsWith);
    }

    /** Asked not to be sent automatic answers, or nothing automatic at all (MS-OXCMAIL, 2.1.3.2.21). */
    private static boolean suppresses(String header) {
        return Stream.of(header.toLowerCase(Locale.ROOT).split("[,;]", -1))
                .map(String::strip)
                .anyMatch(List.of("all", "oof", "autoreply")::contains);
    }
}
