package docket.admin;

import docket.departments.Categories;
import docket.departments.CategoryForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code category}: adds and lists what a new ticket can be about. */
@Command(name = "category", description = "Categories of tickets.")
final class CategoryCommand {

    @ParentCommand
    private DocketCommand docket;

    @Command(name = "add", description = "Add a category and print its id.")
    int add(
            @Parameters(paramLabel = "NAME", description = "Its name, which no other category has.") String name,
            @Option(
                            names = "--department",
                            paramLabel = "NAME",
                            description = "The department of its tickets that name none: those of the contact form.")
                    @Nullable String department,
            @Option(names = "--priority", paramLabel = "NAME", description = "The priority of its tickets.") @Nullable String priority) {
        return docket.act(desk -> {
            CategoryForm category = new CategoryForm(name, department, priority);
            docket.out().println(desk.getBean(Categories.class).add(DocketCommand.ACTOR, category));
            return 0;
        });
    }

    @Command(name = "list", description = "List the categories that new tickets can have: id, name.")
    int list() {
        return docket.act(desk -> {
            desk.getBean(Categories.class)
                    .list()
                    .forEach(category -> docket.out().println(category.id() + "\t" + category.name()));
            return 0;
        });
    }
}
