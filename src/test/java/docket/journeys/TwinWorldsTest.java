package docket.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.tokens.Scope;
import docket.v3.Api;
import docket.v3.Api.Answer;
import docket.v3.Multipart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Non-interference: what a customer is answered is the same, byte for byte, whether another account is empty or busy. Ids,
 * hashes, places in lists, times, names of accounts and request ids are masked: they are drawn from what all share.
 */
class TwinWorldsTest {

    private static final ConfigurableApplicationContext QUIET = TestServer.start("docket_quiet");
    private static final ConfigurableApplicationContext BUSY = TestServer.start("docket_busy");

    private static final Pattern SHARED = Pattern.compile(
            "(?<=\"(id|attachmentId|createdAt|updatedAt|clientLastRepliedAt|clientLastReadAt)\":)[1-9][0-9]*"
                    + "|(?<=\"(hash|readHash|fullUserName)\":\")[0-9A-Za-z ]+");

    /** Derived from masked things, or of the connection. */
    private static final Set<String> LEFT_OUT = Set.of("date", "request-id", "etag", "content-length", "page-token");

    private final List<String> transcript = new ArrayList<>();

    @AfterAll
    static void end() {
        QUIET.close();
        BUSY.close();
    }

    @Test
    void a_customer_can_not_tell_whether_another_account_is_empty_or_busy() {
        Neighbour nobody = new Neighbour() {

            @Override
            public void acts() {
                // An empty account does nothing.
            }

            @Override
            public long ticket() {
                return 999_999;
            }

            @Override
            public long upload() {
                return 999_999;
            }
        };
        List<String> quiet = live(QUIET, TestServer.customer(QUIET), nobody);
        TestServer.Customer customer = TestServer.customer(BUSY);
        List<String> busy = live(BUSY, customer, new BusyNeighbour(BUSY, TestServer.customer(BUSY)));

        assertThat(quiet).hasSizeGreaterThan(40);
        assertThat(busy).isEqualTo(quiet);
        assertThat(live(BUSY, customer, new BusyNeighbour(BUSY, customer)))
                .as("what happens in one's own account is seen, or this test proves nothing")
                .isNotEqualTo(quiet);
    }

    /** The other account. */
    interface Neighbour {

        /** Does what it does between two requests of the customer. */
        void acts();

        /** A ticket of it; where it has none, an id that nobody has. */
        long ticket();

        /** An upload of it that waits. */
        long upload();
    }

    /** Everything that a customer can do, and can try. */
    private List<String> live(ConfigurableApplicationContext world, TestServer.Customer customer, Neighbour neighbour) {
        transcript.clear();
        Api api = Api.with(world, customer.token());
        List<String> own = new ArrayList<>();
        note(neighbour, "empty list", api.get("/v3/tickets"));
        note(neighbour, "categories", api.get("/v3/tickets/categories"));
        for (int number = 0; number < 5; number++) {
            Answer opened = api.post("/v3/tickets", Api.ticket("Disk " + number), "Idempotency-Key", "key" + number);
            note(neighbour, "open", opened);
            own.add("/v3/tickets/" + opened.json().get("id"));
        }
        note(neighbour, "open again", api.post("/v3/tickets", Api.ticket("Disk 0"), "Idempotency-Key", "key0"));
        files(api, neighbour, own.getFirst());
        acts(api, neighbour, own);
        strangers(api, neighbour, "/v3/tickets/" + neighbour.ticket());
        lists(api, neighbour);
        return List.copyOf(transcript);
    }

    private void files(Api api, Neighbour neighbour, String path) {
        Answer uploaded = api.post(Multipart.file("smart.txt", "ok".getBytes(StandardCharsets.US_ASCII)));
        note(neighbour, "upload", uploaded);
        long file = uploaded.json().get("attachmentId").longValue();
        note(neighbour, "reply with file", api.post(path + "/reply", reply(file)));
        note(neighbour, "file held", api.delete("/v3/tickets/attachment/" + file));
        note(neighbour, "download", api.get(path + "/attachment/" + file));
        note(neighbour, "raw", api.get(path + "/attachment/" + file, "Accept", "application/octet-stream"));
        note(neighbour, "foreign upload", api.post(path + "/reply", reply(neighbour.upload())));
        note(neighbour, "delete foreign", api.delete("/v3/tickets/attachment/" + neighbour.upload()));
        note(neighbour, "foreign file", api.get(path + "/attachment/" + neighbour.upload()));
    }

    private void acts(Api api, Neighbour neighbour, List<String> own) {
        for (String path : own) {
            note(neighbour, "read", api.get(path));
            note(neighbour, "close", api.put(path + "/close"));
            note(neighbour, "bad reply", api.post(path + "/reply", "{}"));
        }
        note(neighbour, "open again", api.put(own.getFirst() + "/open"));
        note(neighbour, "bad form", api.post("/v3/tickets", "{\"category\": \"Unknown\"}"));
    }

    private void strangers(Api api, Neighbour neighbour, String path) {
        note(neighbour, "foreign read", api.get(path));
        note(neighbour, "foreign reply", api.post(path + "/reply", reply()));
        note(neighbour, "foreign close", api.put(path + "/close"));
        note(neighbour, "foreign open", api.put(path + "/open"));
    }

    private void lists(Api api, Neighbour neighbour) {
        for (String list : List.of("/v3/tickets", "/v3/tickets/openOrUnread")) {
            Answer page = api.get(list, "RANGED-DATA", "results=2");
            note(neighbour, list, page);
            while (!page.header("PAGE-TOKEN").isEmpty()) {
                page = api.get(list, "PAGE-TOKEN", page.header("PAGE-TOKEN"));
                note(neighbour, list, page);
            }
            note(neighbour, list, api.get(list, "RANGED-DATA", "start=3,results=10"));
        }
    }

    private static String reply(Long... attachmentIds) {
        return "{\"title\": \"More\", \"content\": \"It fails.\", \"attachmentIds\": " + List.of(attachmentIds) + "}";
    }

    private void note(Neighbour neighbour, String step, Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(LEFT_OUT);
        transcript.add(step + " " + answer.status() + " " + headers + " "
                + SHARED.matcher(answer.text()).replaceAll("…"));
        neighbour.acts();
    }

    /** An account in which a lot goes on, with a site and its form beside it. */
    private static final class BusyNeighbour implements Neighbour {

        private final Api api;
        private final Api site;
        private long ticket;
        private long upload;

        BusyNeighbour(ConfigurableApplicationContext world, TestServer.Customer customer) {
            this.api = Api.with(world, customer.token());
            this.site = Api.with(world, TestServer.token(world, customer, Scope.CONTACT));
            acts();
        }

        @Override
        public void acts() {
            upload = api.upload("secret.txt", ("secret " + ticket).getBytes(StandardCharsets.UTF_8));
            long held = api.upload("held.txt", "held".getBytes(StandardCharsets.UTF_8));
            ticket = api.open("Secret of the neighbour", held).get("id").longValue();
            api.post("/v3/tickets/" + ticket + "/reply", reply());
            api.get("/v3/tickets/" + ticket);
            api.put("/v3/tickets/" + ticket + "/close");
            api.post("/v3/tickets", Api.ticket("Disk 0"), "Idempotency-Key", "key0");
            site.post(
                    "/v3/tickets/contact",
                    "{\"firstName\": \"Ann\", \"lastName\": \"Lee\", \"email\": \"ann@example.com\","
                            + " \"phone\": \"12345\", \"title\": \"Secret\", \"category\": \"Technical\"}");
        }

        @Override
        public long ticket() {
            return ticket;
        }

        @Override
        public long upload() {
            return upload;
        }
    }
}
