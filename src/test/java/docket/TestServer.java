package docket;

import docket.accounts.Accounts;
import docket.departments.Categories;
import docket.departments.CategoryForm;
import docket.departments.DepartmentForm;
import docket.departments.Departments;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.oidc.FakeProvider;
import docket.staff.Actors;
import docket.staff.NewStaff;
import docket.staff.StaffMembers;
import docket.tokens.ApiTokens;
import docket.tokens.Bearer;
import docket.tokens.NewToken;
import docket.tokens.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server as it runs for people, on a free port and a database of its own; one for all tests of this process. */
public final class TestServer {

    /** What every desk of the tests knows. */
    public static final String CATEGORY = "Technical";

    public static final String DEPARTMENT = "Support";

    /** A web site that may show the contact form in its pages. */
    public static final String SITE = "https://shop.example";

    /** Whoever has the machine. */
    public static final Actor.Docket SYSTEM = new Actor.Docket(Origin.COMMAND);

    /** By which people may sign in, too. */
    public static final FakeProvider PROVIDER = FakeProvider.starts();

    /** Tests share tokens and an address, and ask in a hurry. */
    private static final Map<String, String> PLENTY = Stream.of(
                    "token", "address", "session", "site", "submitter", "form", "form-file")
            .collect(Collectors.toMap(limit -> "docket.limits." + limit, limit -> "1000000/s"));

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final ConfigurableApplicationContext SERVER = start("docket_server");

    private TestServer() {}

    /** Starts another one, with settings of its own such as {@code docket.tickets.lenient-email-fields=true}. */
    public static ConfigurableApplicationContext start(String database, String... settings) {
        // As arguments, for these win over application.yaml: not the folder and the port of a Docket that runs here.
        Map<String, String> all = new LinkedHashMap<>(PLENTY);
        all.put("docket.data", folder().toString());
        all.put("docket.port", "0");
        all.put("docket.url", "https://desk.example");
        all.put("docket.drafts.hold", "1h");
        all.put("docket.mail.fetch", "false");
        all.put("docket.contact.sites", SITE);
        all.put("docket.oidc.name", "Example");
        all.put("docket.oidc.issuer", PROVIDER.issuer());
        all.put("docket.oidc.client-id", FakeProvider.CLIENT);
        all.put("docket.oidc.client-secret", FakeProvider.SECRET);
        all.put("docket.database.url", TestDatabase.create(database));
        for (String setting : settings) {
            all.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        ConfigurableApplicationContext server = new SpringApplicationBuilder(Docket.class)
                .run(all.entrySet().stream().map(setting -> "--" + setting).toArray(String[]::new));
        server.getBean(Departments.class).add(SYSTEM, new DepartmentForm(DEPARTMENT, null, false));
        server.getBean(Categories.class).add(SYSTEM, new CategoryForm(CATEGORY, DEPARTMENT, null));
        return server;
    }

    /** A part of the server, such as a front door. */
    public static <T> T part(Class<T> type) {
        return SERVER.getBean(type);
    }

    public static ConfigurableApplicationContext context() {
        return SERVER;
    }

    /** Where the server listens. */
    public static String address(ConfigurableApplicationContext server) {
        return "http://127.0.0.1:" + server.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** A customer of an account that no other test uses. */
    public static Customer customer() {
        return customer(SERVER);
    }

    public static Customer customer(ConfigurableApplicationContext server) {
        String account = "Account " + NUMBER.incrementAndGet();
        Accounts accounts = server.getBean(Accounts.class);
        long speaker = accounts.apiPerson(accounts.add(SYSTEM, account));
        ApiTokens tokens = server.getBean(ApiTokens.class);
        String token = tokens.add(SYSTEM, new NewToken(speaker, "test", Set.of(Scope.TICKETS), null, List.of()));
        return new Customer(account, token, (Actor.Customer)
                tokens.find(token).map(Bearer::actor).orElseThrow());
    }

    /** A member of staff who sees every department's tickets. */
    public static Actor.Staff staff() {
        return staff("supervisor");
    }

    /** A member of staff of that role and those departments. */
    public static Actor.Staff staff(String role, String... departments) {
        String email = "anna." + NUMBER.incrementAndGet() + "@desk.example";
        long id = part(StaffMembers.class).add(SYSTEM, new NewStaff("Anna Meyer", email, role, List.of(departments)));
        return (Actor.Staff) part(Actors.class)
                .find(id, new Origin(Channel.CONSOLE, null, null, null))
                .orElseThrow();
    }

    /** A token of that scope for an account, or for a web site. */
    public static String token(Customer customer, Scope scope) {
        return token(SERVER, customer, scope);
    }

    /** One of another server, good from those networks alone. */
    public static String token(
            ConfigurableApplicationContext server, Customer customer, Scope scope, String... networks) {
        Long owner =
                scope == Scope.CONTACT ? null : Long.valueOf(customer.actor().personId());
        NewToken token = new NewToken(owner, "test", Set.of(scope), null, List.of(networks));
        return server.getBean(ApiTokens.class).add(SYSTEM, token);
    }

    /** A token of that scope for a member of staff. */
    public static String token(Actor.Staff member, Scope scope) {
        return part(ApiTokens.class)
                .add(SYSTEM, new NewToken(member.personId(), "test", Set.of(scope), null, List.of()));
    }

    /** An account with a token of scope tickets. */
    public record Customer(String account, String token, Actor.Customer actor) {}

    private static Path folder() {
        try {
            return Files.createTempDirectory("docket-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
