package docket.console;

import docket.TestServer;
import docket.chromium.Window;
import docket.events.Actor;
import docket.http.Cookies;
import docket.login.Browser;
import docket.sessions.NewSession;
import docket.sessions.Stage;

/** People who are signed in in a browser without scripts. */
public final class AtWork {

    private AtWork() {}

    public static Browser of(Actor.Staff member) {
        return browser(new NewSession(member.personId(), Stage.SIGNED_IN, true, true, "127.0.0.1", "Test"));
    }

    public static Browser of(Actor.Customer customer) {
        return browser(new NewSession(customer.personId(), Stage.SIGNED_IN, false, true, "127.0.0.1", "Test"));
    }

    private static Browser browser(NewSession session) {
        Browser browser = Browser.fresh();
        browser.setCookie(Cookies.SESSION, Window.begin(TestServer.context(), session));
        return browser;
    }
}
