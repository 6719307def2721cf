package docket.signin;

import docket.links.Links;
import docket.platform.DocketSettings;
import docket.platform.Secret;
import docket.staff.StaffMembers;
import docket.visitors.Visitor;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a desk without staff gets its first admin: by a link that only whoever starts the server sees. */
@Component
public class FirstAdmin {

    private final FirstAdminSql sql;
    private final StaffMembers staff;
    private final Links links;
    private final DocketSettings docket;

    FirstAdmin(Jdbi jdbi, StaffMembers staff, Links links, DocketSettings docket) {
        this.sql = jdbi.onDemand(FirstAdminSql.class);
        this.staff = staff;
        this.links = links;
        this.docket = docket;
    }

    /** Makes the link and answers its URL, good until the next is made; empty where there is staff. */
    @Transactional
    public Optional<String> makeLink() {
        if (sql.staffed()) {
            return Optional.empty();
        }
        sql.deleteAll();
        Secret secret = Secret.random();
        sql.insert(secret.digest());
        return Optional.of(docket.publicUrl() + "/setup/" + secret.reveal());
    }

    /** Whether the link is good: never where there is staff, a database that was put back included. */
    public boolean opens(String secret) {
        return Secret.parse(secret)
                .map(parsed -> !sql.staffed() && sql.good(parsed.digest()))
                .orElse(false);
    }

    /**
     * Adds the first admin and answers the invitation by which the password is chosen; the link is used up.
     *
     * @throws docket.platform.Failure.NotFound where the link is not good
     * @throws docket.platform.Failure.Invalid where name or address is none
     */
    @Transactional
    public String setUp(Visitor visitor, String secret, NewAdmin admin) {
        if (!opens(secret) || sql.redeem(Secret.parse(secret).orElseThrow().digest()) == 0) {
            throw Links.notFound();
        }
        long id = staff.add(visitor.actor(), admin.member());
        return links.makeFor(visitor.actor(), id);
    }
}
