package docket.portal;

import docket.TestServer;
import docket.accounts.Colleague;
import docket.chromium.Window;
import docket.http.Cookies;
import docket.login.Browser;
import docket.sessions.NewSession;
import docket.sessions.Stage;
import org.springframework.context.ConfigurableApplicationContext;

/** Browsers of customers who are signed in, at the start. */
final class Visits {

    private Visits() {}

    static Browser of(Colleague person) {
        return of(TestServer.context(), person.personId());
    }

    static Browser of(ConfigurableApplicationContext server, long personId) {
        NewSession session = new NewSession(personId, Stage.SIGNED_IN, false, true, "127.0.0.1", "Test browser");
        Browser browser = Browser.of(server);
        browser.setCookie(Cookies.SESSION, Window.begin(server, session));
        browser.open("/");
        return browser;
    }
}
