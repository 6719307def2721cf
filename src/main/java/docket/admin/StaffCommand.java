package docket.admin;

import docket.staff.NewStaff;
import docket.staff.StaffMembers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code staff}: adds and lists those who work on tickets. */
@Command(name = "staff", description = "Those who work on tickets.")
final class StaffCommand {

    @ParentCommand
    private DocketCommand docket;

    @Command(name = "add", description = "Add a member of staff and print the id.")
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
            docket.out().println(desk.getBean(StaffMembers.class).add(DocketCommand.ACTOR, wanted));
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
}
