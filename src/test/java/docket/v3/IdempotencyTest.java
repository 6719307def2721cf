package docket.v3;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.Together;
import docket.tokens.Scope;
import docket.v3.Api.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A POST that is sent again under its Idempotency-Key. */
class IdempotencyTest {

    private static final String TICKETS = "/v3/tickets";
    private static final String[] NO_KEY = {};

    private final TestServer.Customer customer = TestServer.customer();
    private final Api api = Api.with(customer.token());
    private final String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
    private final String body = Api.ticket("Disk failure");

    @Test
    void a_ticket_is_opened_once_and_answered_as_it_now_is() {
        Answer first = api.post(TICKETS, body, key);
        String path = TICKETS + "/" + first.json().get("id");
        api.put(path + "/close");

        Answer again = api.post(TICKETS, body, key);

        assertThat(first.headers().map()).doesNotContainKey("Idempotency-Replayed");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(again.json().get("status").stringValue()).isEqualTo("closed");
        assertThat(api.get(TICKETS).json()).hasSize(1);
    }

    @Test
    void a_reply_is_written_once() {
        String path = TICKETS + "/" + api.open("Disk failure").get("id") + "/reply";
        String reply = Operation.json(Operation.REPLY.fields());

        api.post(path, reply, key);
        Answer again = api.post(path, reply, key);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json().get("replies")).hasSize(2);
    }

    @Test
    void a_contact_form_is_handed_in_once() {
        Api site = Api.with(TestServer.token(customer, Scope.CONTACT));
        String form = Operation.json(Operation.CONTACT.fields());

        Answer first = site.post("/v3/tickets/contact", form, key);
        Answer again = site.post("/v3/tickets/contact", form, key);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void a_file_is_uploaded_once_and_its_name_and_bytes_are_what_counts() {
        Multipart file = Multipart.file("smart.txt", bytes("ok"));

        Answer first = api.post(file, key);
        Answer again = api.post(file.part("form-data; name=\"other\"", bytes("x")), key);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertRefused(api.post(Multipart.file("smart.txt", bytes("no")), key));
        assertRefused(api.post(Multipart.file("other.txt", bytes("ok")), key));
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        api.post(TICKETS, body, key);

        assertRefused(api.post(TICKETS, Api.ticket("Another one"), key));
        assertThat(api.get(TICKETS).json()).hasSize(1);
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorCode()).isEqualTo(11001);
        assertThat(answer.errors()).containsOnlyKeys("Idempotency-Key");
    }

    @Test
    void the_same_key_on_another_path_or_of_another_token_is_another() {
        String first = TICKETS + "/" + api.post(TICKETS, body, key).json().get("id") + "/reply";
        String second = TICKETS + "/" + api.open("Another one").get("id") + "/reply";
        String reply = Operation.json(Operation.REPLY.fields());
        Api sibling = Api.with(TestServer.token(customer, Scope.TICKETS));

        for (Answer answer :
                List.of(api.post(first, reply, key), api.post(second, reply, key), sibling.post(TICKETS, body, key))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().map()).doesNotContainKey("Idempotency-Replayed");
        }
    }

    @Test
    void an_error_is_not_kept() {
        assertThat(api.post(TICKETS, "{}", key).status()).isEqualTo(422);
        assertThat(api.post(TICKETS, body.replace("Technical", "Nothing"), key).status())
                .isEqualTo(422);

        assertThat(api.post(TICKETS, body, key).status()).isEqualTo(200);
    }

    @Test
    void without_a_key_each_post_counts() {
        api.post(TICKETS, body, NO_KEY);
        api.post(TICKETS, body, NO_KEY);

        assertThat(api.get(TICKETS).json()).hasSize(2);
    }

    @Test
    void fifty_posts_at_the_same_moment_open_one_ticket() throws Exception {
        Callable<Answer> post = () -> api.post(TICKETS, body, key);

        List<Answer> answers = Together.run(Collections.nCopies(50, post));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers.stream().map(answer -> answer.json().get("id")).distinct())
                .hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.header("Idempotency-Replayed").isEmpty()))
                .hasSize(1);
        assertThat(api.get(TICKETS).json()).hasSize(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
