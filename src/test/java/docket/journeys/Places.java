package docket.journeys;

import static docket.journeys.Who.ADMIN;
import static docket.journeys.Who.AGENT;
import static docket.journeys.Who.CUSTOMER;
import static docket.journeys.Who.ENROLLING;
import static docket.journeys.Who.HALFWAY;
import static docket.journeys.Who.NOBODY;

import docket.TestServer;
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
            new Place(AGENT, "/console/views"),
            new Place(AGENT, "/console/bulk"),
            new Place(AGENT, "/console/tickets/new?who=example"),
            new Place(AGENT, "/console/tickets/new/form?account={account}"),
            new Place(AGENT, "/console/tickets?queue=mine"),
            new Place(AGENT, "/console/tickets/{ticket}"),
            new Place(AGENT, "/console/tickets/{ticket}?queue=all"),
            new Place(AGENT, "/console/tickets/{ticket}/history"),
            new Place(AGENT, "/console/mail"),
            new Place(AGENT, "/console/mail?tab=all"),
            new Place(AGENT, "/console/mail/senders"),
            new Place(AGENT, "/console/mail/{incoming}"),
            new Place(AGENT, "/console/mail/{incoming}/mail?pictures=remote"),
            new Place(AGENT, "/console/tickets/{mailTicket}"),
            new Place(AGENT, "/console/tickets/{mailTicket}/messages/{mailMessage}/mail"),
            new Place(ADMIN, "/console/settings"),
            new Place(ADMIN, "/console/settings/accounts"),
            new Place(ADMIN, "/console/settings/accounts/new"),
            new Place(ADMIN, "/console/settings/accounts/{account}"),
            new Place(ADMIN, "/console/settings/people"),
            new Place(ADMIN, "/console/settings/people/new"),
            new Place(ADMIN, "/console/settings/people/{person}"),
            new Place(ADMIN, "/console/settings/staff"),
            new Place(ADMIN, "/console/settings/staff/new"),
            new Place(ADMIN, "/console/settings/staff/{member}"),
            new Place(ADMIN, "/console/settings/roles"),
            new Place(ADMIN, "/console/settings/roles/new"),
            new Place(ADMIN, "/console/settings/roles/{role}"),
            new Place(ADMIN, "/console/settings/departments"),
            new Place(ADMIN, "/console/settings/departments/new"),
            new Place(ADMIN, "/console/settings/departments/{department}"),
            new Place(ADMIN, "/console/settings/categories"),
            new Place(ADMIN, "/console/settings/categories/new"),
            new Place(ADMIN, "/console/settings/categories/{category}"),
            new Place(ADMIN, "/console/settings/priorities"),
            new Place(ADMIN, "/console/settings/priorities/new"),
            new Place(ADMIN, "/console/settings/priorities/{priority}"),
            new Place(ADMIN, "/console/settings/mailboxes"),
            new Place(ADMIN, "/console/settings/mailboxes/new?preset=microsoft"),
            new Place(ADMIN, "/console/settings/mailboxes/{mailbox}"),
            new Place(ADMIN, "/console/settings/texts"),
            new Place(ADMIN, "/console/settings/texts/new"),
            new Place(ADMIN, "/console/settings/texts/{text}"),
            new Place(ADMIN, "/console/settings/mails"),
            new Place(ADMIN, "/console/settings/mails/{mail}/{language}"),
            new Place(ADMIN, "/console/settings/tokens"),
            new Place(ADMIN, "/console/settings/tokens/new"),
            new Place(ADMIN, "/console/settings/tokens/{token}"),
            new Place(ADMIN, "/console/settings/audit"),
            new Place(CUSTOMER, "/portal/tickets"),
            new Place(CUSTOMER, "/portal/tickets/new"),
            new Place(CUSTOMER, "/portal/tickets/{ticket}"),
            new Place(NOBODY, "/contact"),
            new Place(NOBODY, "/contact/sent"),
            new Place(NOBODY, "/contact/embed?site=" + TestServer.SITE),
            new Place(NOBODY, "/contact/embed/sent?site=" + TestServer.SITE),
            new Place(NOBODY, "/t/{readHash}"),
            new Place(NOBODY, "/mail/stop/{mailToken}"));

    /** What browsers GET besides, and why it is no page to look at here. */
    static final Map<String, String> NONE = Map.ofEntries(
            Map.entry("/", "leads on"),
            Map.entry("/console", "leads on"),
            Map.entry("/console/counts", "a part of every page of the console"),
            Map.entry("/console/bulk/{}", "BulkPagesTest looks at it"),
            Map.entry("/console/live", "a stream"),
            Map.entry("/console/tickets/{}/attachments/{}", "a file"),
            Map.entry("/console/mail/alarms", "a part of every page of the console"),
            Map.entry("/console/mail/{}/text", "a part of the ticket's page"),
            Map.entry("/console/mail/{}/html", "what is in a frame"),
            Map.entry("/console/mail/{}/message.eml", "a file"),
            Map.entry("/console/tickets/{}/messages/{}/html", "what is in a frame"),
            Map.entry("/console/tickets/{}/news", "a part of the ticket's page"),
            Map.entry("/console/tickets/{}/texts/{}", "a text"),
            Map.entry("/login/question", "JSON"),
            Map.entry("/account/passkeys/question", "JSON"),
            Map.entry("/login/oidc/back", "leads on"),
            Map.entry("/login/oidc/arrive", "leads on"),
            Map.entry("/setup/{}", "needs a desk without staff: FirstDayTest looks at it"),
            Map.entry("/t/{}/attachments/{}", "a file"),
            Map.entry("/portal", "leads on"),
            Map.entry("/portal/tickets/{}/attachments/{}", "a file"));

    private Places() {}
}
