package docket.admin;

import docket.mailboxes.Mailbox;
import docket.mailboxes.Mailboxes;
import docket.mailin.Incoming;
import docket.mailin.Reason;
import docket.mailin.Source;
import docket.mailjudge.Judge;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code mail}: takes in what a mail server delivers. */
@Command(name = "mail", description = "Mail that comes in.")
final class MailCommand {

    /** What mail servers understand (sysexits.h): the address is unknown, it can't be taken, try again later. */
    static final int NO_USER = 67;

    static final int NOT_TAKEN = 69;

    static final int TRY_AGAIN = 75;

    private static final int WRONG_USE = 64;

    /** After that the mail is as safe, and a running server judges it. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParentCommand
    private DocketCommand docket;

    private final InputStream in = System.in;

    @Command(
            name = "receive",
            description = "Take in the mail on standard input; what it exits with is meant for mail servers.",
            exitCodeOnInvalidInput = WRONG_USE,
            exitCodeOnExecutionException = TRY_AGAIN)
    int receive(
            @Option(names = "--mailbox", paramLabel = "NAME", description = "The mailbox that it is for.") @Nullable String mailbox,
            @Option(
                            names = "--to",
                            paramLabel = "ADDRESS",
                            description = "Whom it is delivered to; else the mail itself tells.")
                    @Nullable String to) {
        return docket.act(desk -> {
            Optional<Mailbox> named = Optional.ofNullable(mailbox).flatMap(desk.getBean(Mailboxes.class)::findByName);
            if (mailbox != null && named.isEmpty()) {
                System.err.println("docket: There is no mailbox " + mailbox);
                return NO_USER;
            }
            return receive(desk, Source.ofPipe(named.map(Mailbox::id).orElse(null), to));
        });
    }

    private int receive(BeanFactory desk, Source source) {
        try {
            Incoming incoming = desk.getBean(Incoming.class);
            long id = incoming.receive(source, in);
            if (incoming.get(id).reason() == Reason.TOO_LARGE) {
                System.err.println("docket: The mail is larger than this desk takes");
                return NOT_TAKEN;
            }
            desk.getBean(Judge.class).judge(id, PATIENCE);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
