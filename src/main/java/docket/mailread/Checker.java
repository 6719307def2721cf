package docket.mailread;

import docket.heads.Authentication;
import docket.heads.Head;
import docket.mailboxes.Mailbox;
import docket.mailin.Verdict;
import docket.platform.EmailAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a mail's sender was proved. Anybody can write an Authentication-Results line: the mailbox's own checker
 * alone is believed, and of it the topmost line, which is the one that it wrote itself (RFC 8601, 5). Of a mail with several
 * From headers nobody knows which one was checked, and no honest one has them (RFC 5322, 3.6).
 */
final class Checker {

    private Checker() {}

    static Verdict verdict(Head head, @Nullable Mailbox mailbox) {
        String checker = mailbox == null ? null : mailbox.checker();
        if (checker == null || head.parties().from() == null) {
            return Verdict.NONE;
        }
        if (head.parties().fromRepeated()) {
            return Verdict.FAIL;
        }
        EmailAddress from = head.parties().from().email();
        return head.authentication().stream()
                .filter(line -> line.server().equals(checker.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(line -> verdict(line.verdicts(), domain(from.key())))
                .orElse(Verdict.NONE);
    }

    /** Where what the checker repeats of the mail could be taken for its own word, the words differ: then none counts. */
    private static Verdict verdict(List<Authentication.Verdict> verdicts, String domain) {
        Set<String> dmarc = verdicts.stream()
                .filter(verdict ->
                        verdict.method().equals("dmarc") && speaksOf(verdict.property("header.from"), domain))
                .map(Authentication.Verdict::result)
                .collect(Collectors.toSet());
        if (dmarc.contains("fail")) {
            return Verdict.FAIL;
        }
        if (dmarc.contains("pass")) {
            return dmarc.size() == 1 ? Verdict.PASS : Verdict.NONE;
        }
        return verdicts.stream().anyMatch(verdict -> isSignature(verdict, domain)) ? Verdict.PASS : Verdict.NONE;
    }

    private static boolean speaksOf(String named, String domain) {
        return named.isEmpty() || domain("@" + named).equals(domain);
    }

    /** A signature of the sender's own domain, or of one above it: as DMARC takes it, where the domain has no DMARC. */
    private static boolean isSignature(Authentication.Verdict verdict, String domain) {
        String named = verdict.property("header.d");
        // Google names the signer by its identity alone, which is of the signer's domain.
        String signer = named.isEmpty() ? domain(verdict.property("header.i")) : named;
        return verdict.method().equals("dkim")
                && verdict.result().equals("pass")
                && signer.contains(".")
                && (domain.equals(signer) || domain.endsWith("." + signer));
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
