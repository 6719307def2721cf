package docket;

import docket.admin.DocketCommand;
import java.io.PrintStream;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one program: a support-ticket server and its command line. */
@SpringBootApplication
public class Docket {

    /** Does what the command line says; the exit code is 0 when done, 1 when it failed, 2 when it was used wrongly. */
    public static void main(String[] args) {
        // What a command answers goes to standard output; the log and everything else goes to standard error.
        PrintStream answers = System.out;
        System.setOut(System.err);
        int code = DocketCommand.run(Docket.class, answers, args);
        if (code != 0) {
            System.exit(code);
        }
    }
}
