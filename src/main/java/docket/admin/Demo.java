package docket.admin;

import docket.accounts.Accounts;
import docket.tokens.ApiTokens;
import docket.tokens.NewToken;
import docket.tokens.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An example desk: who works there, its customers, the token of one, and what goes on. */
@Component
class Demo {

    private static final String ACCOUNT = "Example Games B.V.";

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final DemoSorting sorting;
    private final DemoStaff staff;
    private final DemoStories stories;

    Demo(Accounts accounts, ApiTokens tokens, DemoSorting sorting, DemoStaff staff, DemoStories stories) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.staff = staff;
        this.sorting = sorting;
        this.stories = stories;
    }

    /** Fills an empty desk and answers what to tell its owner; empty: there are accounts already. */
    @Transactional
    Optional<String> fill(String url) {
        if (!accounts.list().isEmpty()) {
            return Optional.empty();
        }
        sorting.add();
        long speaker = accounts.apiPerson(accounts.add(DocketCommand.ACTOR, ACCOUNT));
        String token =
                tokens.add(DocketCommand.ACTOR, new NewToken(speaker, "demo", Set.of(Scope.TICKETS), null, List.of()));
        DemoStaff.Member anna = staff.add();
        String petra = stories.tell(anna.actor());
        return Optional.of("""
                An example desk is ready. Its token, shown this once:

                    %1$s

                Three calls to begin with:

                    curl -H 'PRIVATE-TOKEN: %1$s' %2$s/v3/tickets
                    curl -H 'PRIVATE-TOKEN: %1$s' %2$s/v3/tickets/1
                    curl -H 'PRIVATE-TOKEN: %1$s' %2$s/v3/tickets/categories

                Anna works at the desk. Her page opens with this link, her API with a token of hers:

                    %3$s
                    curl -H 'PRIVATE-TOKEN: %4$s' %2$s/staff/v1/tickets

                Petra is a customer. Her page opens with this link, best in another browser:

                    %5$s

                """.formatted(token, url, anna.link(), anna.token(), petra));
    }
}
