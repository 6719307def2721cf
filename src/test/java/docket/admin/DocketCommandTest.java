package docket.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.TestDatabase;
import docket.TestServer;
import docket.v3.Api;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;

/** The command line beside a running server: what it answers, where, and with which exit code. */
class DocketCommandTest {

    private static final Environment SERVER = TestServer.context().getEnvironment();

    private final TestServer.Customer customer = TestServer.customer();
    private final String token = "dkt_[0-9A-Za-z]{49}\n";
    private final String link = "http://localhost:8080/login/link/[0-9A-Za-z]{43}\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void same_database_as_the_server() {
        System.setProperty("docket.database.url", SERVER.getRequiredProperty("docket.database.url"));
    }

    @AfterEach
    void no_settings_for_others() {
        System.clearProperty("docket.database.url");
    }

    @Test
    void adding_prints_the_id_alone_and_a_name_is_added_once() {
        String name = "New of " + customer.account();
        for (String word : List.of("account", "category", "department", "priority")) {
            Shell added = docket(word, "add", name);
            assertThat(added.out()).as(added.err()).matches("\\d+\n");
            assertThat(added.code()).isZero();
        }
        assertFailed(docket("account", "add", name), 1).contains("There is an account named " + name + " already");
        assertThat(docket("account", "list").out()).containsPattern("(?m)^\\d+\t" + name + "\t");
    }

    @Test
    void a_token_stands_alone_on_standard_output_and_is_felt_at_once_and_its_end_within_five_seconds() {
        Shell added = docket("token", "add", "--account", customer.account(), "--name", "mine");
        assertThat(added.out()).matches(token);
        assertThat(added.err()).isEmpty();
        Api api = Api.with(added.out().strip());
        assertThat(api.get("/v3/tickets").status()).isEqualTo(200);

        assertThat(docket("token", "revoke", idOf("mine\t" + customer.account()))
                        .code())
                .isZero();

        await().atMost(Duration.ofSeconds(5)).until(() -> api.get("/v3/tickets").status() == 401);
        assertThat(docket("token", "list").out()).containsPattern("mine\t" + customer.account() + "\t.*revoked");
    }

    @Test
    void a_token_has_the_scope_the_addresses_and_the_end_that_were_asked_for() {
        String account = customer.account();
        Shell elsewhere = docket("token", "add", "--account", account, "--ip", "10.0.0.0/8", "--ip", "192.0.2.7");
        assertThat(Api.with(elsewhere.out().strip()).get("/v3/tickets").status())
                .isEqualTo(403);
        Shell reading = docket("token", "add", "--account", account, "--scope", "tickets:read", "--expires", "90d");
        assertThat(Api.with(reading.out().strip())
                        .post("/v3/tickets", Api.ticket("No"))
                        .status())
                .isEqualTo(403);
        assertThat(docket("token", "add", "--scope", "contact", "--expires", "never")
                        .out())
                .matches(token);
        assertThat(docket("token", "list").out())
                .contains("10.0.0.0/8,192.0.2.7")
                .containsPattern("tickets:read\t-\tvalid until")
                .containsPattern("contact\t-\tvalid\t");
    }

    @Test
    void staff_are_added_with_a_role_and_departments_and_have_tokens() {
        String email = "ben." + customer.account().replaceAll("\\D", "") + "@desk.example";
        Shell added = docket(
                "staff", "add", email, "--name", "Ben Okri", "--role", "agent", "--department", TestServer.DEPARTMENT);
        assertThat(added.out()).as(added.err()).matches("\\d+\n" + link);

        assertThat(docket("staff", "list").out())
                .contains(email + "\tBen Okri\tagent\t" + TestServer.DEPARTMENT + "\tactive");
        assertThat(docket("token", "add", "--staff", email, "--scope", "staff:write")
                        .out())
                .matches(token);
        assertThat(docket("token", "list").out()).containsPattern("\t" + email + "\tstaff:write\t-\tvalid until");
        assertThat(docket("staff", "disable", email).code()).isZero();
        assertThat(docket("staff", "list").out()).containsPattern(email + "\t.*\tdisabled");
        assertThat(docket("staff", "enable", email).code()).isZero();
        assertThat(docket("staff", "list").out()).containsPattern(email + "\t.*\tactive");
        assertFailed(docket("staff", "disable", "nobody@desk.example"), 1).contains("No such member of staff");
        assertFailed(docket("staff", "add", email, "--name", "Ben", "--role", "agent"), 1)
                .contains("already");
        assertFailed(docket("staff", "add", "nobody", "--name", "Ben", "--role", "agent"), 2)
                .contains("email must be an e-mail address");
        assertFailed(docket("staff", "add", "c@desk.example", "--name", "Ben", "--role", "king"), 2)
                .contains("role is unknown");
    }

    @Test
    void a_link_of_staff_is_printed_without_any_mail() {
        String email = "link." + customer.account().replaceAll("\\D", "") + "@desk.example";
        docket("staff", "add", email, "--name", "Lin Okri", "--role", "agent");

        Shell printed = docket("staff", "link", email);
        assertThat(printed.out()).as(printed.err()).matches(link);
        assertFailed(docket("staff", "link", "nobody@desk.example"), 1).contains("No such member of staff");
        assertFailed(docket("staff", "link", "nobody"), 2).contains("EMAIL must be an e-mail address");
    }

    @Test
    void a_token_that_can_not_be_is_refused() {
        String account = customer.account();
        assertFailed(docket("token", "add"), 2).contains("account");
        assertFailed(docket("token", "add", "--scope", "contact", "--account", account), 2)
                .contains("scopes must be of tickets, tickets:read");
        assertFailed(docket("token", "add", "--account", account, "--staff", "anna@desk.example"), 2)
                .contains("--staff");
        assertFailed(docket("token", "add", "--staff", "nobody@desk.example"), 1)
                .contains("No such member of staff");
        assertFailed(docket("token", "add", "--account", account, "--scope", "everything"), 2)
                .contains("--scope");
        assertFailed(docket("token", "add", "--account", account, "--expires", "soon"), 2)
                .contains("--expires");
        assertFailed(docket("token", "add", "--account", account, "--expires", "-1d"), 2)
                .contains("--expires");
        assertFailed(docket("token", "add", "--account", account, "--ip", "here"), 2)
                .contains("networks must be");
        assertFailed(docket("token", "add", "--account", "Nobody"), 1).contains("No such account: Nobody");
        assertFailed(docket("token", "revoke", "999999999"), 1).contains("No such token");
    }

    @Test
    void wrong_words_are_told_in_one_line() {
        for (String words :
                List.of("nonsense", "account", "account add", "token revoke x", "account list --port many")) {
            assertFailed(Shell.docket(words.split(" ", -1)), 2).isNotBlank();
        }
        assertThat(Shell.docket("--help").out()).contains("account", "token", "--data", "--port");
    }

    @Test
    void a_wrong_or_missing_master_key_is_refused() throws IOException {
        Path key = folder.resolve("keys/master");
        assertFailed(in(folder, "account", "list"), 1).contains("The master key file " + key + " is missing");
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(key, "short\n");
        assertFailed(in(folder, "account", "list"), 1).contains("does not hold a key");
        Files.writeString(key, "A".repeat(43) + "=\n");
        assertFailed(in(folder, "account", "list"), 1).contains("but this database needs the key");
    }

    @Test
    void a_port_in_use_is_told_in_one_line() {
        String port = "" + URI.create(TestServer.address(TestServer.context())).getPort();
        assertFailed(docket("run", "--port", port), 1).contains("Port " + port + " is in use");
    }

    @Test
    void settings_come_from_the_file_in_the_data_folder_and_what_is_nearer_wins() throws IOException {
        String right = System.getProperty("docket.database.url");
        System.clearProperty("docket.database.url");
        Files.writeString(folder.resolve("docket.properties"), "docket.database.url=nonsense\n");
        assertFailed(in(folder, "account", "list"), 1).contains("DOCKET_DATABASE_URL is not of the form");

        String fresh = TestDatabase.create("docket_command");
        Path named = folder.resolve("other.properties");
        Files.writeString(named, "docket.database.url=" + fresh + "\n");
        System.setProperty("docket.config", named.toString());
        try {
            Shell listed = in(folder, "account", "list");
            assertThat(listed.code()).as(listed.err()).isZero();
        } finally {
            System.clearProperty("docket.config");
        }
        System.setProperty("docket.database.url", right);
        assertFailed(in(folder, "account", "list"), 1).contains("needs the key");
    }

    @Test
    void the_audit_trail_is_proved_beside_a_running_server_and_against_an_anchor() {
        Shell whole = docket("audit", "verify");
        assertThat(whole.code()).as(whole.out() + whole.err()).isZero();
        assertThat(whole.out()).containsPattern("sealed\t\\d+\nwaiting\t\\d+\nbroken\t0\n");
        String anchor = docket("audit", "verify").out().replaceAll("(?s).*newest\t(.*)\n", "$1");
        assertThat(docket("audit", "verify", "--anchor", anchor).code()).isZero();

        Shell cutOff = docket("audit", "verify", "--anchor", "999999999999:" + "0".repeat(64));
        assertThat(cutOff.code()).isEqualTo(1);
        assertThat(cutOff.out()).startsWith("cut off\t999999999999\n").contains("broken\t1\n");
        assertFailed(docket("audit", "verify", "--anchor", "12"), 2).contains("--anchor must be NUMBER:MAC");
    }

    private String idOf(String nameAndAccount) {
        return docket("token", "list")
                .out()
                .lines()
                .filter(line -> line.contains(nameAndAccount))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .findFirst()
                .orElseThrow();
    }

    private static Shell docket(String... words) {
        return in(Path.of(SERVER.getRequiredProperty("docket.data")), words);
    }

    private static Shell in(Path data, String... words) {
        return Shell.docket(Stream.concat(Arrays.stream(words), Stream.of("--data", data.toString()))
                .toArray(String[]::new));
    }

    private static org.assertj.core.api.AbstractStringAssert<?> assertFailed(Shell shell, int code) {
        assertThat(shell.code()).as(shell.err()).isEqualTo(code);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).startsWith("docket: ").hasLineCount(1);
        return assertThat(shell.err());
    }
}
