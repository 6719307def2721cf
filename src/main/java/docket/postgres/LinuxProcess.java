package docket.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the kernel tells about a process, ours or not. */
record LinuxProcess(long id) {

    /** Runs, that is: it exists and is more than a zombie, which waits for its parent and holds nothing any more. */
    boolean runs() {
        String stat = read("stat");
        int name = stat.lastIndexOf(')');
        return name >= 0 && stat.length() > name + 2 && stat.charAt(name + 2) != 'Z' && stat.charAt(name + 2) != 'X';
    }

    /** The words it was started with; none when it is gone or a zombie. */
    List<String> words() {
        return List.of(read("cmdline").split("\0", -1));
    }

    /** Whether it works in this folder; where the kernel does not tell, it might. */
    boolean mayWorkIn(Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(id), "cwd"))
                    .equals(folder);
        } catch (IOException e) {
            return true;
        }
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(id), file));
        } catch (IOException e) {
            return "";
        }
    }

    /** The user this program runs as; 0 is root. */
    static int ownUser() {
        return statusNumber("Uid:");
    }

    static int ownGroup() {
        return statusNumber("Gid:");
    }

    private static int statusNumber(String label) {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            String[] fields = lines.filter(line -> line.startsWith(label))
                    .findFirst()
                    .orElseThrow()
                    .split("\\s+", -1);
            return Integer.parseInt(fields[2]);
        } catch (IOException e) {
            throw new PostgresRefused("/proc cannot be read: Docket's own PostgreSQL needs Linux with /proc.", e);
        }
    }
}
