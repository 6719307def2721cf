package docket.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What PostgreSQL writes during one start, to be asked why it failed. */
final class PostgresLog {

    private static final Pattern REASON = Pattern.compile("(?:FATAL|PANIC|error): +(.+)$");
    private static final int LONGEST = 1 << 20;

    private final PostgresDirectory directory;
    private final Map<Path, Long> before = new HashMap<>();

    /** Remembers where the logs end now: what comes later belongs to this start. */
    PostgresLog(PostgresDirectory directory) throws IOException {
        this.directory = directory;
        for (Path file : files()) {
            before.put(file, Files.size(file));
        }
    }

    /** The last line that tells a reason, else the last line of all. */
    String reason() {
        String last = "it said nothing";
        String reason = "";
        for (String line : lines()) {
            Matcher matcher = REASON.matcher(line);
            reason = matcher.find() ? matcher.group(1) : reason;
            last = line.isBlank() ? last : line.strip();
        }
        return reason.isEmpty() ? last : reason;
    }

    private List<String> lines() {
        try {
            List<String> lines =
                    new ArrayList<>(read(directory.startLog(), 0).lines().toList());
            for (Path file : files()) {
                lines.addAll(read(file, before.getOrDefault(file, 0L)).lines().toList());
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory.log())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String read(Path path, long position) throws IOException {
        if (!Files.exists(path)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long start = position > file.length() ? 0 : position;
            byte[] bytes = new byte[(int) Math.min(LONGEST, file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
