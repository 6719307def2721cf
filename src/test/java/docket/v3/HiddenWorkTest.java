package docket.v3;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Cases;
import docket.casework.Casework;
import docket.casework.NewNote;
import docket.casework.Sent;
import docket.events.Actor;
import docket.tickets.TicketAt;
import docket.v3.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff do among themselves moves no byte of the API that customers use; spam is not there at all. */
class HiddenWorkTest {

    private static final Actor.Staff ANNA = TestServer.staff();
    private static final Actor.Staff AGENT = Cases.agent(TestServer.DEPARTMENT);

    /** Of the request, not of the ticket. */
    private static final Set<String> LEFT_OUT = Set.of("date", "request-id");

    private final TestServer.Customer customer = TestServer.customer();
    private final Api api = Api.with(customer.token());
    private final Casework casework = TestServer.part(Casework.class);
    private String path = "";
    private long id;

    @BeforeEach
    void open() {
        id = api.open("Disk failure").get("id").longValue();
        path = "/v3/tickets/" + id;
        api.get(path);
    }

    @Test
    void notes_tags_assignments_snoozes_and_moves_show_nowhere() {
        List<String> before = transcript();

        casework.note(AGENT, TicketAt.any(id), new NewNote("He is a VIP.", List.of()));
        Cases.change(
                ANNA,
                id,
                new Sent()
                        .assignee("me")
                        .tags(List.of("vip"))
                        .department(Cases.SALES)
                        .snoozedUntil(Instant.now().plus(Duration.ofDays(1))));

        assertThat(transcript()).isEqualTo(before);
    }

    @Test
    void why_a_ticket_is_locked_shows_nowhere() {
        casework.lock(AGENT, TicketAt.any(id), "Abuse");
        List<String> before = transcript();

        casework.lock(AGENT, TicketAt.any(id), "Another abuse");

        assertThat(transcript()).isEqualTo(before);
        casework.unlock(AGENT, TicketAt.any(id));
        assertThat(transcript()).isEqualTo(before);
    }

    @Test
    void spam_is_no_ticket() {
        long missing = 999_999_999;
        casework.markSpam(AGENT, TicketAt.any(id));

        assertThat(api.get("/v3/tickets").json()).isEmpty();
        assertThat(api.get("/v3/tickets/openOrUnread").json()).isEmpty();
        for (String act : List.of("", "/open", "/close")) {
            String method = act.isEmpty() ? "GET" : "PUT";
            assertThat(text(send(method, path + act)))
                    .isEqualTo(text(send(method, "/v3/tickets/" + missing + act)))
                    .startsWith("404");
        }
    }

    /** Both lists, the ticket by its ETag, since reading it would mark it, and what is refused; with all of their headers. */
    private List<String> transcript() {
        Answer ticket = send("HEAD", path);
        assertThat(ticket.header("ETag")).isNotEmpty();
        return List.of(
                text(ticket),
                text(api.get("/v3/tickets")),
                text(api.get("/v3/tickets/openOrUnread")),
                text(api.get(path, "If-None-Match", ticket.header("ETag"))),
                text(api.get(path + "/attachment/1")),
                text(api.post(path + "/reply", "{}")));
    }

    private Answer send(String method, String to) {
        return api.send(method, to, BodyPublishers.noBody());
    }

    private static String text(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(LEFT_OUT);
        return answer.status() + " " + headers + " " + answer.text();
    }
}
