package docket.staffapi;

import docket.TestServer;
import docket.tokens.Scope;
import docket.v3.Api;
import docket.v3.Api.Answer;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The things of the set-up, which are all created, read, changed and retired in one way. */
public enum Noun {
    ACCOUNTS("name", "{'name': '%s'}", Scope.STAFF_WRITE),
    CANNED_TEXTS("name", "{'name': '%s', 'content': 'Have you tried to turn it off and on?'}", Scope.STAFF_WRITE),
    CATEGORIES("name", "{'name': '%s', 'department': '" + TestServer.DEPARTMENT + "'}", Scope.ADMIN),
    DEPARTMENTS("name", "{'name': '%s'}", Scope.ADMIN),
    MAILBOXES(
            "address",
            "{'name': '%1$s', 'address': '%1$s@desk.example', 'senderName': 'Support', 'department': '"
                    + TestServer.DEPARTMENT + "', 'category': '" + TestServer.CATEGORY + "'}",
            Scope.ADMIN),
    PEOPLE(
            "emails",
            "{'name': '%s', 'emails': ['ann@example.com'], 'accountId': "
                    + TestServer.customer().actor().accountId() + "}",
            Scope.STAFF_WRITE),
    PRIORITIES("name", "{'name': '%s', 'urgency': 7}", Scope.ADMIN),
    ROLES("name", "{'name': '%s', 'permissions': ['tickets.answer', 'audit.read']}", Scope.ADMIN),
    STAFF("email", "{'name': '%1$s', 'email': '%1$s@desk.example', 'role': 'agent'}", Scope.ADMIN);

    private static final String ADMIN = TestServer.token(TestServer.staff("admin"), Scope.ADMIN);
    private static final String READER = TestServer.token(TestServer.staff("admin"), Scope.STAFF_READ);
    private static final String WRITER = TestServer.token(TestServer.staff("admin"), Scope.STAFF_WRITE);
    private static final String TRAINEE = TestServer.token(TestServer.staff("agent"), Scope.ADMIN);

    private final String required;
    private final String form;
    private final Scope scope;

    Noun(String required, String form, Scope scope) {
        this.required = required;
        this.form = form.replace('\'', '"');
        this.scope = scope;
    }

    /** Whoever may do everything. */
    public static Api admin() {
        return Api.with(ADMIN);
    }

    /** An admin with a token that reads. */
    public static Api reader() {
        return Api.with(READER);
    }

    /** An agent with a token of scope admin. */
    public static Api trainee() {
        return Api.with(TRAINEE);
    }

    /** An admin with a token of the least scope that writes things of this kind. */
    public Api writer() {
        return Api.with(scope == Scope.ADMIN ? ADMIN : WRITER);
    }

    public String path() {
        return "/staff/v1/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A field without which none is made. */
    public String required() {
        return required;
    }

    /** What makes one that no other test knows. */
    public String form() {
        return form.formatted(UUID.randomUUID());
    }

    /** One that was just made. */
    public Made make() {
        return new Made(writer().post(path(), form()));
    }

    /** One thing and what came back when it was made. */
    public record Made(Answer answer) {

        public JsonNode json() {
            return answer.json();
        }

        public long id() {
            return json().get("id").longValue();
        }

        public String path() {
            return answer.header("Location");
        }

        public String tag() {
            return answer.header("ETag");
        }
    }
}
