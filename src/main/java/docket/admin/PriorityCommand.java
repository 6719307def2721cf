package docket.admin;

import docket.departments.Departments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code priority}: adds and lists how urgent tickets can be. */
@Command(name = "priority", description = "Priorities of tickets.")
final class PriorityCommand {

    @ParentCommand
    private DocketCommand docket;

    @Command(name = "add", description = "Add a priority and print its id.")
    int add(@Parameters(paramLabel = "NAME", description = "Its name, which no other priority has.") String name) {
        return docket.act(desk -> {
            docket.out().println(desk.getBean(Departments.class).addPriority(DocketCommand.ACTOR, name));
            return 0;
        });
    }

    @Command(name = "list", description = "List the priorities: id, name.")
    int list() {
        return docket.act(desk -> {
            desk.getBean(Departments.class)
                    .priorities()
                    .forEach(priority -> docket.out().println(priority.id() + "\t" + priority.name()));
            return 0;
        });
    }
}
