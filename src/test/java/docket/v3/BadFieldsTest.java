package docket.v3;

import static docket.v3.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.departments.Categories;
import docket.departments.CategoryForm;
import docket.departments.DepartmentForm;
import docket.departments.Departments;
import docket.platform.Expected;
import docket.tokens.Scope;
import docket.v3.Api.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Fields that are missing or wrong: 422, one entry for each, in the order of the published page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadFieldsTest {

    private static final String EMOJI = "\ud83d\ude00";

    private final TestServer.Customer customer = TestServer.customer();
    private final Api api = Api.with(customer.token());
    private final Api site = Api.with(TestServer.token(customer, Scope.CONTACT));
    private long ticket;
    private long held;
    private long foreign;
    private long waiting;
    private String before = "";

    @BeforeAll
    void prepare() {
        held = upload(api);
        foreign = upload(Api.with(TestServer.customer().token()));
        waiting = upload(api);
        ticket = api.open("Disk failure", held).get("id").longValue();
        Departments departments = TestServer.part(Departments.class);
        Categories categories = TestServer.part(Categories.class);
        departments.retire(
                TestServer.SYSTEM,
                departments.add(TestServer.SYSTEM, new DepartmentForm("Retired department", null, false)),
                Expected.any());
        categories.retire(
                TestServer.SYSTEM,
                categories.add(TestServer.SYSTEM, new CategoryForm("Retired category", null, null)),
                Expected.any());
        before = Refused.database();
    }

    @AfterAll
    void nothing_was_written() {
        assertThat(Refused.database()).isEqualTo(before);
    }

    @TestFactory
    Stream<DynamicTest> a_required_field_is_required() {
        return Stream.of(Operation.values())
                .filter(Operation::takesJson)
                .flatMap(to -> to.fields().keySet().stream()
                        .filter(field -> !isOptional(to, field))
                        .flatMap(field -> Stream.concat(
                                Stream.of(
                                        required(to, field, to.without(field)),
                                        required(to, field, to.with(field, null))),
                                field.startsWith("emailC") || field.startsWith("emailT")
                                        ? Stream.empty()
                                        : Stream.of("", " ", " \t ", "\r\n")
                                                .map(blank -> required(to, field, to.with(field, blank))))));
    }

    private DynamicTest required(Operation to, String field, String body) {
        return refused(to + " " + body, 422, 11001, field, () -> {
            Answer answer = send(to, body);
            assertThat(answer.errors()).containsEntry(field, "is required");
            return answer;
        });
    }

    private static boolean isOptional(Operation to, String field) {
        return field.equals("attachmentIds")
                || (to == Operation.CONTACT && List.of("companyName", "content").contains(field));
    }

    @TestFactory
    Stream<DynamicTest> a_field_over_or_under_its_limits_is_refused() {
        return Stream.of(
                wrong(Operation.CREATE, "title", EMOJI.repeat(251)),
                wrong(Operation.REPLY, "title", EMOJI.repeat(1001)),
                wrong(Operation.CONTACT, "title", EMOJI.repeat(251)),
                wrong(Operation.CONTACT, "title", EMOJI),
                wrong(Operation.CONTACT, "firstName", EMOJI),
                wrong(Operation.CONTACT, "firstName", EMOJI.repeat(65)),
                wrong(Operation.CONTACT, "lastName", "L"),
                wrong(Operation.CONTACT, "lastName", EMOJI.repeat(129)),
                wrong(Operation.CONTACT, "companyName", EMOJI.repeat(121)),
                wrong(Operation.CONTACT, "phone", "1234"),
                wrong(Operation.CONTACT, "phone", "1".repeat(16)),
                wrong(Operation.CONTACT, "email", "a".repeat(60) + "@" + "b".repeat(60) + ".example"),
                wrong(Operation.CREATE, "content", "é".repeat(512 * 1024) + "a"),
                wrong(Operation.REPLY, "content", "é".repeat(512 * 1024) + "a"),
                wrong(Operation.CONTACT, "content", "é".repeat(512 * 1024) + "a"));
    }

    @TestFactory
    Stream<DynamicTest> control_characters_are_refused() {
        return Stream.of("\u0001", "\u0007", "\u000b", "\u000c", "\u001b", "\u007f", "\u0085", "\u009b")
                .flatMap(control -> Stream.of(Operation.CREATE, Operation.REPLY, Operation.CONTACT)
                        .flatMap(to -> to.fields().entrySet().stream()
                                .filter(field -> field.getValue() instanceof String)
                                .map(field -> wrong(to, field.getKey(), "Some" + control + "thing"))));
    }

    @TestFactory
    Stream<DynamicTest> unknown_and_retired_names_are_refused() {
        return Stream.concat(
                Stream.of("Nothing", "technical", " Technical", "Retired category", EMOJI)
                        .flatMap(name -> Stream.of(
                                wrong(Operation.CREATE, "category", name), wrong(Operation.CONTACT, "category", name))),
                Stream.of("Nothing", "support", "Support ", "Retired department", "'; DROP TABLE ticket; --")
                        .map(name -> wrong(Operation.CREATE, "department", name)));
    }

    @TestFactory
    Stream<DynamicTest> what_is_no_address_is_refused() {
        return Stream.concat(
                Stream.of(
                                "ann",
                                "ann@",
                                "@example.com",
                                "ann@example.com,",
                                ",",
                                "ann@example.com;bob@example.com",
                                "ann@example.com bob@example.com",
                                "Ann <ann@example.com>",
                                "<ann@example.com>",
                                "ann@example.com\r\nBcc: bob@example.com",
                                "ann@exam\u0000ple.com".replace("\u0000", "\u0001"),
                                "a".repeat(250) + "@example.com",
                                String.join(",", Collections.nCopies(101, "ann@example.com")))
                        .flatMap(value -> Stream.of(
                                wrong(Operation.CREATE, "emailCc", value), wrong(Operation.CREATE, "emailTo", value))),
                Stream.of("ann", "ann@example.com,bob@example.com", "Ann <ann@example.com>", "a b@example.com")
                        .map(value -> wrong(Operation.CONTACT, "email", value)));
    }

    @TestFactory
    Stream<DynamicTest> uploads_that_are_not_to_be_had_are_refused() {
        List<Object> lists = List.of(
                List.of(held),
                List.of(foreign),
                List.of(Long.MAX_VALUE),
                List.of(0),
                List.of(-1),
                List.of(waiting, waiting),
                List.of(waiting, held),
                LongStream.range(1_000_000, 1_000_021).boxed().toList());
        return lists.stream()
                .flatMap(ids -> Stream.of(
                        wrong(Operation.CREATE, "attachmentIds", ids), wrong(Operation.REPLY, "attachmentIds", ids)));
    }

    @Test
    void all_that_is_wrong_is_told_at_once_in_the_order_of_the_page() {
        assertThat(send(Operation.CREATE, "{\"attachmentIds\": [0], \"emailTo\": \"x\"}")
                        .errors()
                        .keySet())
                .containsExactly("title", "content", "category", "department", "emailCc", "emailTo", "attachmentIds");
        assertThat(send(
                                Operation.CONTACT,
                                "{\"companyName\": \"\u0001\", \"content\": \"\u0001\"}".replace("\u0001", "\\u0001"))
                        .errors()
                        .keySet())
                .containsExactly(
                        "firstName", "lastName", "companyName", "email", "phone", "title", "content", "category");
        assertThat(send(Operation.REPLY, "{\"attachmentIds\": [0]}").errors().keySet())
                .containsExactly("title", "content", "attachmentIds");
    }

    private DynamicTest wrong(Operation to, String field, @Nullable Object value) {
        String shown = String.valueOf(value);
        return refused(
                to + " " + field + " " + shown.substring(0, Math.min(40, shown.length())),
                422,
                11001,
                field,
                () -> send(to, to.with(field, value)));
    }

    private Answer send(Operation to, String body) {
        return (to == Operation.CONTACT ? site : api).post(to.path(ticket, 0), body);
    }

    private static long upload(Api api) {
        return api.upload("smart.txt", "ok".getBytes(StandardCharsets.UTF_8));
    }
}
