package docket.mailjudge;

import docket.TestServer;
import docket.accounts.People;
import docket.accounts.PersonForm;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** People of accounts who have proved an address. */
public final class Customers {

    private static final Origin PORTAL = new Origin(Channel.PORTAL, null, null, null);

    private Customers() {}

    /** Somebody of an account of their own. */
    public static Actor.Customer proved(String address) {
        return proved(TestServer.customer().actor().accountId(), address);
    }

    /** Somebody of an account. */
    static Actor.Customer proved(long accountId, String address) {
        PersonForm form = new PersonForm("Ann Lee", "en", null, null, false);
        long id = TestServer.part(People.class).add(TestServer.SYSTEM, accountId, form, List.of(address));
        TestServer.part(Jdbi.class)
                .useHandle(handle ->
                        handle.execute("UPDATE person_email SET verified_at = now() WHERE person_id = ?", id));
        return new Actor.Customer(accountId, id, false, PORTAL);
    }
}
