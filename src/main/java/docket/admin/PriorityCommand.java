package docket.admin;

import docket.departments.Priorities;
import docket.departments.PriorityForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code priority}: adds and lists how urgent tickets can be. */
@Command(name = "priority", description = "Priorities of tickets.")
final class PriorityCommand {

    @ParentCommand
    private DocketCommand docket;

    @Command(name = "add", description = "Add a priority and print its id.")
    int add(
            @Parameters(paramLabel = "NAME", description = "Its name, which no other priority has.") String name,
            @Option(
                            names = "--urgency",
                            paramLabel = "N",
                            defaultValue = "0",
                            description = "The greater, the sooner; below 0: it can wait. Default: 0.")
                    int urgency) {
        return docket.act(desk -> {
            PriorityForm priority = new PriorityForm(name, urgency, false);
            docket.out().println(desk.getBean(Priorities.class).add(DocketCommand.ACTOR, priority));
            return 0;
        });
    }

    @Command(name = "list", description = "List the priorities: id, name.")
    int list() {
        return docket.act(desk -> {
            desk.getBean(Priorities.class)
                    .list()
                    .forEach(priority -> docket.out().println(priority.id() + "\t" + priority.name()));
            return 0;
        });
    }
}
