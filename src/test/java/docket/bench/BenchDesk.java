package docket.bench;

import docket.accounts.Account;
import docket.accounts.Accounts;
import docket.accounts.People;
import docket.accounts.PersonForm;
import docket.departments.Categories;
import docket.departments.CategoryForm;
import docket.departments.DepartmentForm;
import docket.departments.Departments;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.staff.Actors;
import docket.staff.NewStaff;
import docket.staff.StaffMember;
import docket.staff.StaffMembers;
import docket.tickets.NewReply;
import docket.tickets.NewTicket;
import docket.tickets.Tickets;
import docket.tokens.ApiTokens;
import docket.tokens.Bearer;
import docket.tokens.NewToken;
import docket.tokens.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk that is measured: a hundred accounts with tickets in turn, made by the same acts as real ones, many to a
 * transaction. Every fifth ticket has an answer of staff, every tenth the customer's answer to it.
 */
final class BenchDesk {

    static final int ACCOUNTS = 100;
    static final String CATEGORY = "Technical";
    static final String DEPARTMENT = "Support";
    static final String TITLE = "Packet loss between rack 12 and Frankfurt";
    static final String CONTENT = "Since 09:40 UTC about two of a hundred packets are lost. ".repeat(8);

    private static final Actor.Docket SYSTEM = new Actor.Docket(Origin.COMMAND);
    private static final int THREADS = 2;
    private static final int TICKETS_IN_TRANSACTION = 500;

    private final ApplicationContext server;
    private final Tickets tickets;

    BenchDesk(ApplicationContext server) {
        this.server = server;
        this.tickets = server.getBean(Tickets.class);
    }

    /** Fills the desk up to that many tickets, and answers its accounts with all that they have. */
    List<Owner> fill(int wanted) throws Exception {
        sort();
        List<Actor.Customer> customers = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        List<Long> tokenIds = new ArrayList<>();
        for (String account : accounts()) {
            String token = addToken(account);
            Bearer bearer = server.getBean(ApiTokens.class).find(token).orElseThrow();
            tokens.add(token);
            tokenIds.add(bearer.token().id());
            customers.add((Actor.Customer) bearer.actor());
        }
        open(
                customers,
                wanted
                        - (int) ticketIds().values().stream()
                                .mapToLong(List::size)
                                .sum());
        settle();
        Map<Long, List<Long>> ids = ticketIds();
        List<Owner> owners = new ArrayList<>();
        for (int i = 0; i < customers.size(); i++) {
            Actor.Customer customer = customers.get(i);
            long[] own = ids.getOrDefault(customer.accountId(), List.of()).stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            owners.add(Owner.of(customer.accountId(), customer.personId(), tokenIds.get(i), tokens.get(i), own));
        }
        return owners;
    }

    /** The same owner with a token that no server knows yet, and that was used a moment ago: so using it writes nothing. */
    Owner withFreshToken(Owner owner) {
        String token = addToken(Long.toString(owner.accountId()));
        long id = server.getBean(Jdbi.class).withHandle(handle -> {
            handle.execute("UPDATE api_token SET last_used_at = now()");
            return handle.createQuery("SELECT max(id) FROM api_token")
                    .mapTo(Long.class)
                    .one();
        });
        return owner.with(id, token);
    }

    private void sort() {
        Categories categories = server.getBean(Categories.class);
        if (categories.list().isEmpty()) {
            server.getBean(Departments.class).add(SYSTEM, new DepartmentForm(DEPARTMENT, null, false));
            categories.add(SYSTEM, new CategoryForm(CATEGORY, DEPARTMENT, null));
        }
    }

    private List<String> accounts() {
        Accounts accounts = server.getBean(Accounts.class);
        List<String> known = accounts.list().stream().map(Account::name).toList();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= ACCOUNTS; i++) {
            String name = "Bench " + i + " B.V.";
            if (!known.contains(name)) {
                accounts.add(SYSTEM, name);
            }
            names.add(name);
        }
        return names;
    }

    private String addToken(String account) {
        Accounts accounts = server.getBean(Accounts.class);
        long speaker = accounts.apiPerson(accounts.get(account).id());
        return server.getBean(ApiTokens.class)
                .add(SYSTEM, new NewToken(speaker, "bench", Set.of(Scope.TICKETS), null, List.of()));
    }

    private void open(List<Actor.Customer> customers, int missing) throws Exception {
        Actor.Staff staff = staff();
        TransactionTemplate transaction = server.getBean(TransactionTemplate.class);
        AtomicInteger next = new AtomicInteger();
        Callable<Void> work = () -> {
            for (int first; (first = next.getAndAdd(TICKETS_IN_TRANSACTION)) < missing; ) {
                int end = Math.min(missing, first + TICKETS_IN_TRANSACTION);
                int start = first;
                transaction.executeWithoutResult(status -> {
                    for (int number = start; number < end; number++) {
                        converse(customers.get(number % customers.size()), staff, number / customers.size());
                    }
                });
            }
            return null;
        };
        try (ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> done : executor.invokeAll(Collections.nCopies(THREADS, work))) {
                done.get();
            }
        }
    }

    /** Who answers: a member of the department who sees every ticket. */
    Actor.Staff staff() {
        StaffMembers members = server.getBean(StaffMembers.class);
        long id = members.list().stream()
                .findFirst()
                .map(StaffMember::id)
                .orElseGet(() -> members.add(
                        SYSTEM, new NewStaff("Anna Meyer", "anna@desk.example", "supervisor", List.of(DEPARTMENT))));
        Origin console = new Origin(Channel.CONSOLE, null, null, null);
        return (Actor.Staff) server.getBean(Actors.class).find(id, console).orElseThrow();
    }

    /** Somebody who sees all tickets of an account. */
    long customer(long accountId) {
        PersonForm person = new PersonForm("Carla Customer", null, null, null, true);
        String address = "carla." + UUID.randomUUID() + "@customer.example";
        return server.getBean(People.class).add(SYSTEM, accountId, person, List.of(address));
    }

    private void converse(Actor.Customer customer, Actor.Staff staff, int number) {
        long id = tickets.open(customer, new NewTicket(TITLE, CONTENT, CATEGORY, DEPARTMENT, "", "", List.of()));
        if (number % 5 == 0) {
            tickets.reply(staff, id, new NewReply(null, CONTENT, List.of()));
        }
        if (number % 10 == 0) {
            tickets.reply(customer, id, new NewReply(TITLE, CONTENT, List.of()));
        }
    }

    private Map<Long, List<Long>> ticketIds() {
        Map<Long, List<Long>> ids = new HashMap<>();
        server.getBean(Jdbi.class)
                .useHandle(handle -> handle.createQuery("SELECT owner_id, id FROM ticket ORDER BY id")
                        .map((row, context) -> ids.computeIfAbsent(row.getLong(1), owner -> new ArrayList<>())
                                .add(row.getLong(2)))
                        .list());
        return ids;
    }

    /** What PostgreSQL would do behind a load's back is done before the measurement. */
    void settle() {
        server.getBean(Jdbi.class).useHandle(handle -> {
            handle.execute("SET statement_timeout = 0");
            handle.execute("VACUUM (ANALYZE)");
            handle.execute("CHECKPOINT");
            handle.execute("SET statement_timeout = '30s'");
        });
    }
}
