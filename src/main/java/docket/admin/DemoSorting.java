package docket.admin;

import docket.departments.Categories;
import docket.departments.CategoryForm;
import docket.departments.DepartmentForm;
import docket.departments.Departments;
import docket.departments.Priorities;
import docket.departments.PriorityForm;
import org.springframework.stereotype.Component;

/** How the example desk sorts its tickets. */
@Component
class DemoSorting {

    private final Departments departments;
    private final Categories categories;
    private final Priorities priorities;

    DemoSorting(Departments departments, Categories categories, Priorities priorities) {
        this.departments = departments;
        this.categories = categories;
        this.priorities = priorities;
    }

    /** Adds departments, categories and priorities. */
    void add() {
        priorities.add(DocketCommand.ACTOR, new PriorityForm("High Priority", 1, false));
        priorities.add(DocketCommand.ACTOR, new PriorityForm("Low Priority", -1, false));
        departments.add(DocketCommand.ACTOR, new DepartmentForm("Support", null, false));
        departments.add(DocketCommand.ACTOR, new DepartmentForm("Billing", null, false));
        categories.add(DocketCommand.ACTOR, new CategoryForm("Technical", "Support", null));
        categories.add(DocketCommand.ACTOR, new CategoryForm("Network", "Support", "High Priority"));
        categories.add(DocketCommand.ACTOR, new CategoryForm("Invoices", "Billing", "Low Priority"));
    }
}
