package docket.settings;

import docket.TestServer;
import docket.login.Browser;
import docket.signin.Newcomer;
import docket.staff.StaffForm;
import docket.staff.StaffMembers;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Members of staff who are signed in in a browser. */
final class Member {

    private Member() {}

    /** One of that role. */
    static Browser of(String role) {
        Newcomer nora = Newcomer.settles();
        TestServer.part(StaffMembers.class)
                .change(
                        TestServer.SYSTEM,
                        nora.personId(),
                        now -> new StaffForm(now.name(), role, List.of(), "en", "UTC"));
        Browser browser = Browser.fresh();
        browser.submit("/login", "email", nora.email().value(), "password", Newcomer.PASSWORD);
        return browser;
    }

    /** What a form's page says that it was made of. */
    static String seen(String page) {
        String from = page.substring(page.indexOf("name=\"seen\" value=\"") + 19);
        return from.substring(0, from.indexOf('"'));
    }

    /** Lets the password have been given long ago. */
    static void letTimePass() {
        TestServer.part(Jdbi.class)
                .useHandle(handle ->
                        handle.execute("UPDATE session SET confirmed_at = confirmed_at - INTERVAL '11 minutes'"));
    }
}
