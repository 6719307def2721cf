package docket.mailsync;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the fetching of mail writes into the log meanwhile. */
final class Log implements AutoCloseable {

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("docket.mailsync");

    /** A command of another test may have left the log quieter than a server's. */
    Log() {
        logger.setLevel(Level.INFO);
        lines.start();
        logger.addAppender(lines);
    }

    /** The lines of that level which have a text; a copy, for the log goes on. */
    List<String> with(Level level, String text) {
        return List.copyOf(lines.list).stream()
                .filter(line -> line.getLevel() == level)
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(text))
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(lines);
        logger.setLevel(null);
    }
}
