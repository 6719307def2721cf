package docket.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.History;
import docket.TestServer;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.events.Permission;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.staff.StaffMembers;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose tokens an actor sees, makes and ends: its own always, others' only by permission, and never to gain by it. */
class TokenRightsTest {

    private static final TokenFilter ALL = new TokenFilter(null, null, null, null);

    private final ApiTokens tokens = TestServer.part(ApiTokens.class);
    private final Actor.Staff agent = TestServer.staff("agent");
    private final Actor.Staff admin = TestServer.staff("admin");
    private final TestServer.Customer customer = TestServer.customer();

    /** Manages tokens, and may nothing else. */
    private final Actor.Staff keeper = new Actor.Staff(
            1, Set.of(Permission.TOKENS_MANAGE), Set.of(), new Origin(Channel.CONSOLE, null, null, null));

    private static NewToken token(@Nullable Long personId, Scope scope) {
        return new NewToken(personId, "test", Set.of(scope), null, List.of());
    }

    private long id(String secret) {
        return tokens.find(secret).orElseThrow().token().id();
    }

    @Test
    void everybody_makes_sees_and_ends_their_own_tokens() {
        Actor.Customer owner = customer.actor();
        long ofAgent = id(tokens.add(agent, token(agent.personId(), Scope.STAFF_READ)));
        long ofOwner = id(tokens.add(owner, token(owner.personId(), Scope.TICKETS_READ)));

        assertThat(ids(tokens.list(agent, ALL, 0, 10))).containsExactly(ofAgent);
        assertThat(ids(tokens.list(owner, ALL, 0, 10))).containsExactly(id(customer.token()), ofOwner);
        assertThat(tokens.get(agent, ofAgent).personId()).isEqualTo(agent.personId());
        tokens.revoke(agent, ofAgent, Expected.any());
        tokens.revoke(agent, ofAgent, Expected.any());
        assertThat(tokens.get(agent, ofAgent).revokedAt()).isNotNull();
        assertThat(History.of("token", ofAgent)).containsExactly("token.added", "token.revoked");
    }

    private static List<Long> ids(List<ApiToken> found) {
        return found.stream().map(ApiToken::id).toList();
    }

    @Test
    void others_tokens_are_not_there_for_who_does_not_manage_tokens() {
        long others = id(customer.token());

        assertThat(tokens.list(agent, new TokenFilter(null, customer.actor().accountId(), null, null), 0, 10))
                .isEmpty();
        assertThatThrownBy(() -> tokens.get(agent, others)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> tokens.revoke(agent, others, Expected.any())).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> tokens.add(agent, token(customer.actor().personId(), Scope.TICKETS)))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> tokens.add(agent, token(null, Scope.CONTACT))).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> tokens.add(
                        agent,
                        new NewToken(agent.personId(), "test", Set.of(Scope.STAFF_READ), NewToken.NEVER, List.of())))
                .isInstanceOf(Failure.Forbidden.class);
        for (Actor stranger : List.of(new Actor.Site(1L, Origin.JOB), new Actor.Guest(1, Origin.JOB))) {
            assertThat(tokens.list(stranger, ALL, 0, 10)).isEmpty();
            assertThatThrownBy(() -> tokens.get(stranger, others)).isInstanceOf(Failure.NotFound.class);
        }
    }

    @Test
    void nobody_comes_to_more_by_a_colleague_s_token() {
        assertThatThrownBy(() -> tokens.add(keeper, token(admin.personId(), Scope.ADMIN)))
                .isInstanceOf(Failure.Forbidden.class);
        Actor.Staff seller = TestServer.staff("agent", TestServer.DEPARTMENT);
        Actor.Staff equal = new Actor.Staff(
                1, Set.of(Permission.TOKENS_MANAGE, Permission.TICKETS_ANSWER), Set.of(), keeper.origin());
        assertThatThrownBy(() -> tokens.add(equal, token(seller.personId(), Scope.STAFF_READ)))
                .as("the sight of a department that the actor does not work in")
                .isInstanceOf(Failure.Forbidden.class);

        assertThat(tokens.add(equal, token(agent.personId(), Scope.STAFF_READ))).isNotEmpty();
        assertThat(tokens.add(admin, token(seller.personId(), Scope.STAFF_WRITE)))
                .isNotEmpty();
    }

    @Test
    void who_is_shut_out_gets_no_token() {
        TestServer.part(StaffMembers.class).disable(admin, agent.personId(), Expected.any());

        assertThatThrownBy(() -> tokens.add(admin, token(agent.personId(), Scope.STAFF_READ)))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        e -> assertThat(e.problems().getFirst().property()).isEqualTo("person"));
    }

    @Test
    void the_list_is_narrowed_by_owner_kind_and_state() {
        long site = id(tokens.add(admin, token(null, Scope.CONTACT)));
        long live = id(customer.token());
        long accountId = customer.actor().accountId();
        long ended = id(tokens.add(admin, token(customer.actor().personId(), Scope.TICKETS)));
        tokens.revoke(admin, ended, Expected.any());

        assertThat(ids(tokens.list(admin, new TokenFilter(null, accountId, null, null), 0, 10)))
                .containsExactly(live, ended);
        assertThat(ids(tokens.list(admin, new TokenFilter(null, accountId, null, null), live, 1)))
                .containsExactly(ended);
        assertThat(ids(tokens.list(admin, new TokenFilter(null, accountId, null, true), 0, 10)))
                .containsExactly(live);
        assertThat(ids(tokens.list(admin, new TokenFilter(customer.actor().personId(), null, false, false), 0, 10)))
                .containsExactly(ended);
        assertThat(ids(tokens.list(admin, new TokenFilter(null, null, true, null), site - 1, 10)))
                .containsExactly(site);
    }
}
