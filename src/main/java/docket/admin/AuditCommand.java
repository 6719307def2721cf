package docket.admin;

import docket.audit.Anchor;
import docket.audit.Finding;
import docket.audit.Seals;
import docket.audit.Verdict;
import docket.platform.Failure;
import docket.platform.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code audit}: proves that nobody changed what the ledger says. */
@Command(name = "audit", description = "The audit trail.")
final class AuditCommand {

    private static final int MOST = 100;

    @ParentCommand
    private DocketCommand docket;

    @Command(
            name = "verify",
            description = "Prove that no sealed event was changed, removed, inserted or moved. Exit code 1: some were.")
    int verify(
            @Option(
                            names = "--anchor",
                            paramLabel = "NUMBER:MAC",
                            description = "A seal that the log, or a verify before, told of: it must still be there.")
                    @Nullable String anchor) {
        return docket.act(desk -> {
            Anchor noted = anchor == null ? null : Anchor.parse(anchor).orElseThrow(AuditCommand::noAnchor);
            Verdict verdict = desk.getBean(Seals.class).verify(DocketCommand.ACTOR, noted, MOST);
            verdict.findings().forEach(finding -> docket.out().println(line(finding)));
            docket.out().println("sealed\t" + verdict.sealed());
            docket.out().println("waiting\t" + verdict.waiting());
            docket.out().println("broken\t" + verdict.broken());
            verdict.newest().ifPresent(newest -> docket.out().println("newest\t" + newest));
            return verdict.whole() ? 0 : 1;
        });
    }

    private static String line(Finding finding) {
        String what = finding.what().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return what + "\t" + finding.id() + (finding.type() == null ? "" : "\t" + finding.type());
    }

    private static Failure.Invalid noAnchor() {
        return new Failure.Invalid(List.of(new Problem("--anchor", "must be NUMBER:MAC as the log tells it")));
    }
}
