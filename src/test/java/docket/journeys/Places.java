package docket.journeys;

import static docket.journeys.Who.ADMIN;
import static docket.journeys.Who.AGENT;
import static docket.journeys.Who.CUSTOMER;
import static docket.journeys.Who.ENROLLING;
import static docket.journeys.Who.HALFWAY;
import static docket.journeys.Who.NOBODY;

import java.util.List;
import java.util.Map;

/** Every page of the application, one row each; a route that has none fails the build. */
final class Places {

    static final List<Place> ALL = List.of(
            new Place(NOBODY, "/login"),
            new Place(NOBODY, "/login/send"),
            new Place(NOBODY, "/login/link/{invitation}"),
            new Place(HALFWAY, "/login/code"),
            new Place(ENROLLING, "/login/factor"),
            new Place(AGENT, "/account"),
            new Place(CUSTOMER, "/account"),
            new Place(AGENT, "/account/profile"),
            new Place(CUSTOMER, "/account/profile"),
            new Place(AGENT, "/account/confirm"),
            new Place(AGENT, "/account/password"),
            new Place(AGENT, "/account/email"),
            new Place(AGENT, "/account/factor"),
            new Place(AGENT, "/account/passkeys"),
            new Place(AGENT, "/account/identities"),
            new Place(AGENT, "/account/tokens"),
            new Place(ADMIN, "/account/tokens"),
            new Place(AGENT, "/console/tickets?queue=all"),
            new Place(AGENT, "/console/tickets?queue=all&tag=none&turn=mine"),
            new Place(AGENT, "/console/find?q=disk"),
            new Place(AGENT, "/console/tickets/new?who=example"),
            new Place(AGENT, "/console/tickets/new/form?account={account}"),
            new Place(NOBODY, "/t/{readHash}"));

    /** What browsers GET besides, and why it is no page to look at here. */
    static final Map<String, String> NONE = Map.of(
            "/", "leads on",
            "/console", "leads on",
            "/console/counts", "a part of every page of the console",
            "/login/question", "JSON",
            "/account/passkeys/question", "JSON",
            "/login/oidc/back", "leads on",
            "/login/oidc/arrive", "leads on",
            "/setup/{}", "needs a desk without staff: FirstDayTest looks at it",
            "/t/{}/attachments/{}", "a file");

    private Places() {}
}
