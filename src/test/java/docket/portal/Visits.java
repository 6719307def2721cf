package docket.portal;

import docket.TestServer;
import docket.accounts.Colleague;
import docket.links.Links;
import docket.links.Purpose;
import docket.login.Browser;
import java.net.URI;

/** Browsers of customers who are signed in. */
final class Visits {

    private Visits() {}

    static Browser of(Colleague person) {
        String link = URI.create(
                        TestServer.part(Links.class).make(TestServer.SYSTEM, person.emailId(), Purpose.SIGN_IN))
                .getPath();
        Browser browser = Browser.fresh();
        browser.open(link);
        browser.submit(link);
        return browser;
    }
}
