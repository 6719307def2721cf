package docket.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.accounts.Accounts;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.platform.Failure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The audit trail is narrowed by what is asked for, newest first, for those who may read it. */
@Tag("postgres15")
class AuditTrailTest {

    private final AuditTrail trail = TestServer.part(AuditTrail.class);
    private final String request = UUID.randomUUID().toString();
    private final Actor admin = TestServer.staff("admin").from(new Origin(Channel.CONSOLE, 77L, "192.0.2.7", request));

    @Test
    void a_line_tells_who_did_what_from_where() {
        long account = add("One of " + request);

        AuditLine line = list(byRequest(null, null)).getFirst();

        assertThat(line.type()).isEqualTo("account.added");
        assertThat(line.actor()).isEqualTo("staff");
        assertThat(line.actorId()).isEqualTo(((Actor.Staff) admin).personId());
        assertThat(line.objectId()).isEqualTo(account);
        assertThat(line.detail()).contains(Long.toString(account));
        assertThat(List.of(String.valueOf(line.channel()), String.valueOf(line.address()), "" + line.tokenId()))
                .containsExactly("console", "192.0.2.7", "77");
    }

    @Test
    void each_part_of_the_filter_narrows() {
        long account = add("Two of " + request);
        AuditLine line = list(byRequest(null, null)).getFirst();
        Instant at = line.at();
        Instant later = at.plusNanos(1_000);

        assertThat(List.of(
                        new AuditFilter(
                                "staff",
                                line.actorId(),
                                "account.added",
                                account,
                                "console",
                                77L,
                                "192.0.2.7",
                                request,
                                at,
                                later),
                        byRequest("account.", null),
                        byRequest("account.added", at)))
                .allSatisfy(filter -> assertThat(list(filter)).containsExactly(line));
        assertThat(List.of(
                        byRequest("account", null),
                        byRequest("ticket.", null),
                        byRequest(null, later),
                        new AuditFilter("system", null, null, null, null, null, null, request, null, null),
                        new AuditFilter(null, 0L, null, null, null, null, null, request, null, null),
                        new AuditFilter(null, null, null, 0L, null, null, null, request, null, null),
                        new AuditFilter(null, null, null, null, "api", null, null, request, null, null),
                        new AuditFilter(null, null, null, null, null, 0L, null, request, null, null),
                        new AuditFilter(null, null, null, null, null, null, "192.0.2.8", request, null, null),
                        new AuditFilter(null, null, null, null, null, null, null, request, null, at)))
                .allSatisfy(filter -> assertThat(list(filter)).isEmpty());
    }

    @Test
    void pages_follow_each_other_newest_first() {
        List<Long> accounts = List.of(add("Three of " + request), add("Four of " + request), add("Five of " + request));

        List<AuditLine> first = trail.list(admin, byRequest(null, null), Long.MAX_VALUE, 2);
        List<AuditLine> second =
                trail.list(admin, byRequest(null, null), first.getLast().id(), 2);

        assertThat(first).extracting(AuditLine::objectId).containsExactly(accounts.get(2), accounts.get(1));
        assertThat(second).extracting(AuditLine::objectId).containsExactly(accounts.get(0));
    }

    @Test
    void who_may_not_read_the_trail_is_refused() {
        AuditFilter all = byRequest(null, null);

        for (Actor actor :
                List.of(TestServer.staff("agent"), TestServer.customer().actor())) {
            assertThatThrownBy(() -> trail.list(actor, all, Long.MAX_VALUE, 1)).isInstanceOf(Failure.Forbidden.class);
        }
    }

    private long add(String name) {
        return TestServer.part(Accounts.class).add(admin, name);
    }

    private List<AuditLine> list(AuditFilter filter) {
        return trail.list(admin, filter, Long.MAX_VALUE, 10);
    }

    private AuditFilter byRequest(@Nullable String type, @Nullable Instant from) {
        return new AuditFilter(null, null, type, null, null, null, null, request, from, null);
    }
}
