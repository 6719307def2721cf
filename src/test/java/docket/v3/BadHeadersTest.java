package docket.v3;

import static docket.v3.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import docket.TestServer;
import docket.tokens.Scope;
import docket.v3.Api.Answer;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The three headers of the contract that can be wrong: RANGED-DATA, PAGE-TOKEN, Idempotency-Key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadHeadersTest {

    private static final List<String> LISTS = List.of("/v3/tickets", "/v3/tickets/openOrUnread");

    private final TestServer.Customer customer = TestServer.customer();
    private final Api api = Api.with(customer.token());
    private final Api site = Api.with(TestServer.token(customer, Scope.CONTACT));
    private String before = "";

    @BeforeAll
    void prepare() {
        for (int i = 0; i < 4; i++) {
            api.open("Disk failure " + i);
        }
        before = Refused.database();
    }

    @AfterAll
    void nothing_was_written() {
        assertThat(Refused.database()).isEqualTo(before);
    }

    @TestFactory
    Stream<DynamicTest> a_bad_range_is_refused() {
        return Stream.of(
                        "start=-1",
                        "start=",
                        "start",
                        "start=x",
                        "start=1.5",
                        "start=+1",
                        "start=1e1",
                        "start=99999999999999999999",
                        "start=1,start=2",
                        "results=0",
                        "results=-1",
                        "results=10001",
                        "results=99999999999999999999",
                        "results=1,results=1",
                        "start=0,results=25,x=1",
                        "start=0;results=25",
                        "start=0 results=25",
                        "start=0,",
                        ",",
                        "START=0",
                        "foo",
                        "0-24",
                        "items=0-24")
                .flatMap(range -> LISTS.stream()
                        .map(list -> refused(
                                list + " " + range,
                                400,
                                10008,
                                "RANGED-DATA",
                                () -> api.get(list, "RANGED-DATA", range))));
    }

    @TestFactory
    Stream<DynamicTest> a_good_range_is_kept_to() {
        return Map.ofEntries(
                        Map.entry("", 4),
                        Map.entry(" ", 4),
                        Map.entry("start=1", 3),
                        Map.entry("results=2", 2),
                        Map.entry("results=3,start=2", 2),
                        Map.entry(" start = 3 ,\tresults = 1 ", 1),
                        Map.entry("start=0,results=10000", 4),
                        Map.entry("start=04,results=1", 0),
                        Map.entry("start=999999999999999999,results=10000", 0))
                .entrySet()
                .stream()
                .flatMap(row -> LISTS.stream()
                        .map(list -> dynamicTest(
                                list + " " + row.getKey(),
                                () -> assertThat(api.get(list, "RANGED-DATA", row.getKey())
                                                .json())
                                        .hasSize(row.getValue()))));
    }

    @TestFactory
    Stream<DynamicTest> a_bad_page_token_is_refused() {
        String all = api.get(LISTS.get(0), "RANGED-DATA", "results=1").header("PAGE-TOKEN");
        String unread = api.get(LISTS.get(1), "RANGED-DATA", "results=1").header("PAGE-TOKEN");
        char changed = all.charAt(12) == 'A' ? 'B' : 'A';
        return Stream.concat(
                LISTS.stream()
                        .flatMap(list -> Stream.of(
                                        "",
                                        "garbage",
                                        "a=b&c",
                                        all + "A",
                                        all.substring(1),
                                        all.substring(0, 12) + changed + all.substring(13),
                                        all + "," + all,
                                        list.equals(LISTS.get(0)) ? unread : all,
                                        forged(list, 0),
                                        forged(list, -1),
                                        forged(list, 10_001),
                                        forged(list, Integer.MAX_VALUE))
                                .map(token -> refused(
                                        list + " " + token,
                                        400,
                                        10008,
                                        "PAGE-TOKEN",
                                        () -> api.get(list, "PAGE-TOKEN", token)))),
                Stream.of(refused(
                        "a good token beside a bad range",
                        400,
                        10008,
                        "RANGED-DATA",
                        () -> api.get(LISTS.get(0), "PAGE-TOKEN", all, "RANGED-DATA", "start=-1"))));
    }

    @TestFactory
    Stream<DynamicTest> a_bad_idempotency_key_is_refused() {
        return Stream.of("", "a b", "x\ty", "k".repeat(256))
                .flatMap(key -> Stream.of(Operation.CREATE, Operation.CONTACT, Operation.REPLY, Operation.UPLOAD)
                        .map(to -> refused(to + " " + key, 400, 10008, "Idempotency-Key", () -> send(to, key))));
    }

    @TestFactory
    Stream<DynamicTest> two_idempotency_keys_are_refused() {
        return Stream.of(Operation.CREATE, Operation.REPLY, Operation.UPLOAD)
                .map(to -> refused(
                        to + " two keys",
                        400,
                        10008,
                        "Idempotency-Key",
                        () -> to.send(api, "", "Idempotency-Key", "a", "Idempotency-Key", "b")));
    }

    private Answer send(Operation to, String key) {
        return to.send(to == Operation.CONTACT ? site : api, "", "Idempotency-Key", key);
    }

    /** A page size that no list ever answered, with the right checksum. */
    private static String forged(String list, int results) {
        ByteBuffer bytes = ByteBuffer.allocate(22)
                .putChar(list.equals(LISTS.get(0)) ? 'a' : 'o')
                .putLong(Long.MAX_VALUE)
                .putInt(results);
        CRC32 checksum = new CRC32();
        checksum.update(bytes.array(), 0, bytes.position());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes.putLong(checksum.getValue()).array());
    }
}
