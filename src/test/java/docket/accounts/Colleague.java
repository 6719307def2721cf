package docket.accounts;

import docket.TestServer;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A person of a customer's account with an address that is proved. */
public record Colleague(long personId, long emailId, String address, Actor.Customer actor) {

    /** One who sees own tickets only. */
    public static Colleague of(TestServer.Customer customer, String name) {
        return of(customer, name, false);
    }

    /** One who sees all of the account's tickets, or own ones only. */
    public static Colleague of(TestServer.Customer customer, String name, boolean seesAccount) {
        long accountId = customer.actor().accountId();
        String address = UUID.randomUUID() + "@customer.example";
        PersonForm form = new PersonForm(name, null, null, null, seesAccount);
        long id = TestServer.part(People.class).add(TestServer.SYSTEM, accountId, form, List.of(address));
        long emailId = TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.createQuery(
                                "UPDATE person_email SET verified_at = now() WHERE person_id = ? RETURNING id")
                        .bind(0, id)
                        .mapTo(Long.class)
                        .one());
        Origin origin = new Origin(Channel.PORTAL, null, null, null);
        return new Colleague(id, emailId, address, new Actor.Customer(accountId, id, seesAccount, origin));
    }
}
