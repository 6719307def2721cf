package docket.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who PostgreSQL runs as, because it refuses to be root: the words before a command, and the owner of its files. */
record RunAs(String who, int user, int group, List<String> prefix) {

    static RunAs self() {
        return new RunAs("the user of Docket", LinuxProcess.ownUser(), LinuxProcess.ownGroup(), List.of());
    }

    /** Another user with no right of root left: the strongest wall, where that user can reach the folder. */
    static RunAs user(int user, int group) {
        return new RunAs("user " + user, user, group, setpriv(user, group, "--inh-caps=-all"));
    }

    /**
     * Another user that keeps the one named right of root to pass closed folders.
     *
     * <p>PostgreSQL asks access(2) for its own programs, which leaves such rights out unless no_setuid_fixup is set.
     */
    static RunAs userWith(String right, int user, int group) {
        String only = "=-all,+" + right;
        List<String> words =
                setpriv(user, group, "--inh-caps" + only, "--ambient-caps" + only, "--securebits=+no_setuid_fixup");
        return new RunAs("user " + user + " with " + right, user, group, words);
    }

    /** Nobody in a user namespace of its own: no right of root, though files of root are still its own. */
    static RunAs namespace() {
        return new RunAs(
                "root in a user namespace",
                0,
                0,
                List.of("unshare", "--user", "--", "setpriv", "--no-new-privs", "--"));
    }

    private static List<String> setpriv(int user, int group, String... rights) {
        List<String> words = new ArrayList<>(List.of("setpriv", "--reuid", "" + user, "--regid", "" + group));
        words.addAll(List.of(rights));
        words.addAll(List.of("--clear-groups", "--no-new-privs", "--"));
        return List.copyOf(words);
    }

    List<String> command(List<String> words) {
        return Stream.concat(prefix.stream(), words.stream()).toList();
    }

    /** Gives a file or a whole tree to this user; a tree's top comes last, so that one half given is given again. */
    void own(Path tree) throws IOException {
        if (PostgresDirectory.owner(tree) == user) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                give(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                give(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void give(Path path) throws IOException {
        Files.setAttribute(path, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
    }
}
