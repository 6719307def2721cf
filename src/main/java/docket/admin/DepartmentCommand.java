package docket.admin;

import docket.departments.DepartmentForm;
import docket.departments.Departments;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code department}: adds and lists the parts of the desk. */
@Command(name = "department", description = "Departments of the desk.")
final class DepartmentCommand {

    @ParentCommand
    private DocketCommand docket;

    @Command(name = "add", description = "Add a department and print its id.")
    int add(
            @Parameters(paramLabel = "NAME", description = "Its name, which no other department has.") String name,
            @Option(
                            names = "--priority",
                            paramLabel = "NAME",
                            description = "The priority of its tickets whose category names none.")
                    @Nullable String priority) {
        return docket.act(desk -> {
            DepartmentForm department = new DepartmentForm(name, priority, false);
            docket.out().println(desk.getBean(Departments.class).add(DocketCommand.ACTOR, department));
            return 0;
        });
    }

    @Command(name = "list", description = "List the departments that new tickets can have: id, name.")
    int list() {
        return docket.act(desk -> {
            desk.getBean(Departments.class)
                    .list()
                    .forEach(department -> docket.out().println(department.id() + "\t" + department.name()));
            return 0;
        });
    }
}
