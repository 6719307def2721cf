package docket.access;

import docket.TestServer;
import docket.attachments.Attachments;
import docket.attachments.FileName;
import docket.attachments.StoredFile;
import docket.casework.Casework;
import docket.departments.DepartmentForm;
import docket.departments.Departments;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.platform.Expected;
import docket.staff.Actors;
import docket.tickets.NewTicket;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import docket.tokens.ApiTokens;
import docket.tokens.NewToken;
import docket.tokens.Scope;
import docket.v3.Api;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The people of the matrix with their tokens, and tickets of each kind for them to try. */
final class Cast {

    static final String BILLING = "Billing of the matrix";

    private final TestServer.Customer owner = TestServer.customer();
    private final TestServer.Customer stranger = TestServer.customer();
    private final Actor.Customer loner = person(false);
    private final Actor.Staff admin = TestServer.staff("admin");
    private final StoredFile bytes = store();
    private final Map<Who, String> tokens = new EnumMap<>(Who.class);

    Cast() {
        Departments departments = TestServer.part(Departments.class);
        if (departments.list().stream().noneMatch(one -> one.name().equals(BILLING))) {
            departments.add(TestServer.SYSTEM, new DepartmentForm(BILLING, null, false));
        }
        revoked();
        disabled();
        tokens.put(Who.OWNER, owner.token());
        tokens.put(Who.READER, TestServer.token(owner, Scope.TICKETS_READ));
        tokens.put(Who.COLLEAGUE, token(person(true).personId(), Scope.TICKETS));
        tokens.put(Who.LONER, token(loner.personId(), Scope.TICKETS));
        tokens.put(Who.STRANGER, stranger.token());
        tokens.put(Who.SITE, TestServer.token(owner, Scope.CONTACT));
        tokens.put(Who.AGENT, staff(Scope.STAFF_WRITE, "agent", TestServer.DEPARTMENT));
        tokens.put(Who.WATCHER, staff(Scope.STAFF_READ, "agent", TestServer.DEPARTMENT));
        tokens.put(Who.OTHER_AGENT, staff(Scope.STAFF_WRITE, "agent", BILLING));
        tokens.put(Who.TRAINEE, trainee());
        tokens.put(Who.SUPERVISOR, staff(Scope.ADMIN, "supervisor"));
        tokens.put(Who.WORKING_ADMIN, staff(Scope.STAFF_WRITE, "admin"));
        tokens.put(Who.ADMIN, staff(Scope.ADMIN, "admin"));
    }

    /** A client as which somebody calls. */
    Api api(Who who) {
        String token = tokens.get(who);
        return token == null ? Api.anonymous() : Api.with(token);
    }

    /** A new ticket of that kind, with a file. */
    Made make(Thing thing) {
        if (thing == Thing.NONE) {
            return new Made(Long.MAX_VALUE, Long.MAX_VALUE);
        }
        Actor.Customer writer = switch (thing) {
            case LONERS -> loner;
            case STRANGERS -> stranger.actor();
            case OWN, ELSEWHERE, SPAM, NONE -> owner.actor();
        };
        long file = TestServer.part(Attachments.class).add(writer, bytes);
        Tickets tickets = TestServer.part(Tickets.class);
        String department = thing == Thing.ELSEWHERE ? BILLING : TestServer.DEPARTMENT;
        long id = tickets.open(
                writer, new NewTicket("Disk", "It fails.", TestServer.CATEGORY, department, "", "", List.of(file)));
        if (thing == Thing.SPAM) {
            TestServer.part(Casework.class).markSpam(admin, TicketAt.any(id));
        }
        return new Made(id, file);
    }

    /** A ticket, and a file that its opening message holds. */
    record Made(long ticketId, long attachmentId) {}

    private static StoredFile store() {
        try {
            return TestServer.part(Attachments.class)
                    .store(
                            new ByteArrayInputStream(new byte[] {'o', 'k'}),
                            FileName.of("smart.txt").orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void revoked() {
        String secret = TestServer.token(owner, Scope.TICKETS);
        ApiTokens all = TestServer.part(ApiTokens.class);
        all.revoke(TestServer.SYSTEM, all.find(secret).orElseThrow().token().id(), Expected.any());
        tokens.put(Who.REVOKED, secret);
    }

    private void disabled() {
        Actor.Customer person = person(true);
        tokens.put(Who.DISABLED, token(person.personId(), Scope.TICKETS));
        sql("UPDATE person SET disabled_at = now() WHERE id = ? RETURNING id", person.personId());
    }

    private static String staff(Scope scope, String role, String... departments) {
        return TestServer.token(TestServer.staff(role, departments), scope);
    }

    private static String trainee() {
        Actor.Staff trainee = TestServer.staff("agent", TestServer.DEPARTMENT);
        long role =
                sql("INSERT INTO role (name, permissions) VALUES ('trainee ' || gen_random_uuid(), '{}') RETURNING id");
        sql("UPDATE staff SET role_id = ? WHERE person_id = ? RETURNING role_id", role, trainee.personId());
        return TestServer.token(trainee, Scope.ADMIN);
    }

    private Actor.Customer person(boolean seesAccount) {
        long id = sql(
                "INSERT INTO person (account_id, kind, name, account_role, sees_account, created_at)"
                        + " VALUES (?, 'customer', 'Ann Lee', 'member', ?, now()) RETURNING id",
                owner.actor().accountId(),
                seesAccount);
        return (Actor.Customer) TestServer.part(Actors.class)
                .find(id, new Origin(Channel.PORTAL, null, null, null))
                .orElseThrow();
    }

    private static String token(long personId, Scope scope) {
        return TestServer.part(ApiTokens.class)
                .add(TestServer.SYSTEM, new NewToken(personId, "matrix", Set.of(scope), null, List.of()));
    }

    private static long sql(String statement, Object... values) {
        return TestServer.part(Jdbi.class)
                .withHandle(handle ->
                        handle.select(statement, values).mapTo(Long.class).one());
    }
}
