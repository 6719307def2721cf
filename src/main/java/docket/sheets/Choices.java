package docket.sheets;

import docket.departments.Categories;
import docket.departments.Category;
import docket.departments.Department;
import docket.departments.Departments;
import docket.departments.Priorities;
import docket.departments.Priority;
import docket.sheets.Field.Choice;
import docket.staff.Role;
import docket.staff.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What there is to choose from in forms: by name, with what is chosen now even where it is retired. */
@Component
public class Choices {

    private final Departments departments;
    private final Categories categories;
    private final Priorities priorities;
    private final Roles roles;

    Choices(Departments departments, Categories categories, Priorities priorities, Roles roles) {
        this.departments = departments;
        this.categories = categories;
        this.priorities = priorities;
        this.roles = roles;
    }

    /** The name that a form sent; null: none was chosen. */
    public static @Nullable String name(@Nullable String sent) {
        return sent == null || sent.isEmpty() ? null : sent;
    }

    public List<Choice> departments(@Nullable String chosen) {
        return choices(departments.list().stream().map(Department::name), chosen);
    }

    public List<Choice> categories(@Nullable String chosen) {
        return choices(categories.list().stream().map(Category::name), chosen);
    }

    public List<Choice> priorities(@Nullable String chosen) {
        return choices(priorities.list().stream().map(Priority::name), chosen);
    }

    public List<Choice> roles(@Nullable String chosen) {
        return choices(
                roles.list().stream().filter(role -> role.retiredAt() == null).map(Role::name), chosen);
    }

    private static List<Choice> choices(Stream<String> names, @Nullable String chosen) {
        List<Choice> choices =
                new ArrayList<>(names.map(name -> new Choice(name, name)).toList());
        if (chosen != null
                && choices.stream().noneMatch(choice -> choice.value().equals(chosen))) {
            choices.add(new Choice(chosen, chosen));
        }
        return choices;
    }
}
