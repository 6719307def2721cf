package docket.settings;

import docket.TestServer;
import docket.login.Browser;
import docket.signin.Newcomer;
import docket.staff.StaffForm;
import docket.staff.StaffMembers;
import java.util.List;

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
}
