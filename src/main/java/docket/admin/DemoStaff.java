package docket.admin;

import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.links.Links;
import docket.staff.Actors;
import docket.staff.NewStaff;
import docket.staff.StaffMembers;
import docket.tokens.ApiTokens;
import docket.tokens.NewToken;
import docket.tokens.Scope;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who works at the example desk: Anna, its admin, and two agents. */
@Component
class DemoStaff {

    private final StaffMembers staff;
    private final Actors actors;
    private final ApiTokens tokens;
    private final Links links;

    DemoStaff(StaffMembers staff, Actors actors, ApiTokens tokens, Links links) {
        this.staff = staff;
        this.actors = actors;
        this.tokens = tokens;
        this.links = links;
    }

    /**
     * Somebody new.
     *
     * @param link by which a password is chosen
     * @param token for the staff's API
     */
    record Member(Actor.Staff actor, String link, String token) {}

    Member add() {
        staff.add(DocketCommand.ACTOR, new NewStaff("Ben Okafor", "ben@desk.example", "agent", List.of("Support")));
        staff.add(
                DocketCommand.ACTOR, new NewStaff("Chiara Rossi", "chiara@desk.example", "agent", List.of("Billing")));
        NewStaff anna = new NewStaff("Anna Meyer", "anna@desk.example", "admin", List.of("Support", "Billing"));
        long id = staff.add(DocketCommand.ACTOR, anna);
        Origin console = new Origin(Channel.CONSOLE, null, null, null);
        return new Member(
                (Actor.Staff) actors.find(id, console).orElseThrow(),
                links.makeFor(DocketCommand.ACTOR, id),
                tokens.add(
                        DocketCommand.ACTOR,
                        new NewToken(id, "demo", Set.of(Scope.STAFF_WRITE), NewToken.NEVER, List.of())));
    }
}
