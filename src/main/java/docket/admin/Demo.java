package docket.admin;

import docket.accounts.Accounts;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.staff.Actors;
import docket.tickets.NewReply;
import docket.tickets.NewTicket;
import docket.tickets.Tickets;
import docket.tokens.ApiTokens;
import docket.tokens.NewToken;
import docket.tokens.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An example desk: one account, its token, and a few tickets with replies, made by the same acts as real ones. */
@Component
class Demo {

    private static final String ACCOUNT = "Example Games B.V.";

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Actors actors;
    private final DemoSorting sorting;
    private final DemoStaff staff;
    private final Tickets tickets;

    Demo(Accounts accounts, ApiTokens tokens, Actors actors, DemoSorting sorting, DemoStaff staff, Tickets tickets) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.staff = staff;
        this.actors = actors;
        this.sorting = sorting;
        this.tickets = tickets;
    }

    /** Fills an empty desk and answers what to tell its owner; empty: there are accounts already. */
    @Transactional
    Optional<String> fill(String url) {
        if (!accounts.list().isEmpty()) {
            return Optional.empty();
        }
        sorting.add();
        long speaker = accounts.apiPerson(accounts.add(DocketCommand.ACTOR, ACCOUNT));
        String token =
                tokens.add(DocketCommand.ACTOR, new NewToken(speaker, "demo", Set.of(Scope.TICKETS), null, List.of()));
        DemoStaff.Member anna = staff.add();
        Origin api = new Origin(Channel.API, null, null, null);
        converse((Actor.Customer) actors.find(speaker, api).orElseThrow(), anna.actor());
        return Optional.of("""
                An example desk is ready. Its token, shown this once:

                    %1$s

                Three calls to begin with:

                    curl -H 'PRIVATE-TOKEN: %1$s' %2$s/v3/tickets
                    curl -H 'PRIVATE-TOKEN: %1$s' %2$s/v3/tickets/1
                    curl -H 'PRIVATE-TOKEN: %1$s' %2$s/v3/tickets/categories

                Anna works at the desk. Her page opens with this link, her API with a token of hers:

                    %3$s
                    curl -H 'PRIVATE-TOKEN: %4$s' %2$s/staff/v1/tickets

                """.formatted(token, url, anna.link(), anna.token()));
    }

    private void converse(Actor.Customer customer, Actor.Staff staff) {
        long disk = tickets.open(
                customer,
                ticket(
                        "Disk failure in rack 12",
                        "The third disk of gs-12-04 reports read errors since this morning. Can you replace it?",
                        "Technical",
                        "Support"));
        tickets.reply(staff, disk, reply("We replace it today between 14:00 and 15:00; the array keeps running."));
        tickets.reply(
                customer, disk, new NewReply("Go ahead", "That suits us. Please tell us when it is done.", List.of()));
        long loss = tickets.open(
                customer,
                ticket(
                        "Packet loss towards Frankfurt",
                        "About 2 % since 09:40 UTC, only on the route by FRA-2.",
                        "Network",
                        "Support"));
        tickets.reply(staff, loss, reply("A line card was exchanged at 10:15 UTC. Do you still see loss?"));
        long invoice = tickets.open(
                customer,
                ticket(
                        "Invoice of October shows a server twice",
                        "gs-07-01 is on it two times. Please correct it.",
                        "Invoices",
                        "Billing"));
        tickets.reply(staff, invoice, reply("You are right. The corrected invoice is in your panel."));
        tickets.close(customer, invoice);
    }

    private static NewTicket ticket(String title, String content, String category, String department) {
        return new NewTicket(title, content, category, department, "", "", List.of());
    }

    private static NewReply reply(String content) {
        return new NewReply(null, content, List.of());
    }
}
