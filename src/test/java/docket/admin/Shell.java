package docket.admin;

import docket.Docket;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The command line as a shell sees it: words in; exit code, standard output and standard error out. */
public record Shell(int code, String out, String err) {

    /** Runs a command in this process. */
    public static Shell docket(String... words) {
        PrintStream console = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int code = DocketCommand.run(Docket.class, new PrintStream(out, true, StandardCharsets.UTF_8), words);
            return new Shell(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(console);
        }
    }
}
