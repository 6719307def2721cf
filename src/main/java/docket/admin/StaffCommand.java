package docket.admin;

import docket.links.Links;
import docket.platform.EmailAddress;
import docket.platform.Expected;
import docket.staff.NewStaff;
import docket.staff.StaffMembers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code staff}: adds, lists, disables and enables those who work on tickets. */
@Command(name = "staff", description = "Those who work on tickets.")
final class StaffCommand {

    @ParentCommand
    private DocketCommand docket;

    @Command(name = "add", description = "Add a member of staff; print the id, and below it an invitation.")
    int add(
            @Parameters(paramLabel = "EMAIL", description = "The address that the person signs in with.") String email,
            @Option(names = "--name", paramLabel = "N", required = true, description = "The person's full name.")
                    String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            required = true,
                            description = "admin, supervisor, agent, or a role of your own.")
                    String role,
            @Option(
                            names = "--department",
                            paramLabel = "D",
                            description = "A department whose tickets the person works on; may be given again.")
                    @Nullable List<String> departments) {
        return docket.act(desk -> {
            NewStaff wanted = new NewStaff(name, email, role, departments == null ? List.of() : departments);
            long id = desk.getBean(StaffMembers.class).add(DocketCommand.ACTOR, wanted);
            docket.out().println(id);
            docket.out().println(desk.getBean(Links.class).makeFor(DocketCommand.ACTOR, id));
            return 0;
        });
    }

    @Command(
            name = "link",
            description = "Print a one-time link by which a member of staff chooses a password: an invitation, good"
                    + " for 72 hours, or where there is a password already a reset, good for 30 minutes.")
    int link(@Parameters(paramLabel = "EMAIL", description = "The member's address.") String email) {
        return docket.act(desk -> {
            docket.out().println(desk.getBean(Links.class).makeFor(DocketCommand.ACTOR, id(desk, email)));
            return 0;
        });
    }

    @Command(name = "list", description = "List the staff: id, address, name, role, departments, state.")
    int list() {
        return docket.act(desk -> {
            desk.getBean(StaffMembers.class)
                    .list()
                    .forEach(member -> docket.out()
                            .println(String.join(
                                    "\t",
                                    String.valueOf(member.id()),
                                    member.email(),
                                    member.name(),
                                    member.role(),
                                    member.departments().isEmpty() ? "-" : String.join(",", member.departments()),
                                    member.disabledAt() == null ? "active" : "disabled " + member.disabledAt())));
            return 0;
        });
    }

    @Command(name = "disable", description = "Shut a member out; felt within 5 seconds by a running server.")
    int disable(@Parameters(paramLabel = "EMAIL", description = "The person's address.") String email) {
        return docket.act(desk -> {
            desk.getBean(StaffMembers.class).disable(DocketCommand.ACTOR, id(desk, email), Expected.any());
            return 0;
        });
    }

    @Command(name = "enable", description = "Let a member in again.")
    int enable(@Parameters(paramLabel = "EMAIL", description = "The person's address.") String email) {
        return docket.act(desk -> {
            desk.getBean(StaffMembers.class).enable(DocketCommand.ACTOR, id(desk, email), Expected.any());
            return 0;
        });
    }

    private static long id(BeanFactory desk, String email) {
        return desk.getBean(StaffMembers.class)
                .get(EmailAddress.check("EMAIL", email))
                .id();
    }
}
