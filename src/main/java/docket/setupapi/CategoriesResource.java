package docket.setupapi;

import static docket.edge.TokenFilter.ACTOR;

import docket.departments.Categories;
import docket.departments.Category;
import docket.departments.CategoryForm;
import docket.edge.Needs;
import docket.events.Actor;
import docket.http.Answers;
import docket.http.JsonBody;
import docket.http.Parameters;
import docket.platform.Expected;
import docket.staffapi.Rows;
import docket.staffapi.Sent;
import docket.staffapi.Things;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What tickets can be about. */
@RestController
class CategoriesResource {

    private static final String ALL = "/staff/v1/categories";
    private static final String ONE = ALL + "/{categoryId:-?[0-9]+}";
    private static final String RETIREMENT = ONE + "/retirement";

    private final Categories categories;
    private final Things things;

    CategoriesResource(Categories categories, Things things) {
        this.categories = categories;
        this.things = things;
    }

    @GetMapping(ALL)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response) {
        Parameters sent = Parameters.of(request, "retired");
        return things.page(
                new Answers.Exchange(request, response),
                sent,
                0,
                Rows.of(
                        categories.listAll(),
                        Category::id,
                        sent.flag("retired"),
                        category -> category.retiredAt() != null),
                CategoryJson::of);
    }

    @PostMapping(ALL)
    @Needs(Scope.ADMIN)
    ResponseEntity<byte[]> create(@RequestAttribute(ACTOR) Actor.Staff actor, HttpServletRequest request)
            throws IOException {
        JsonBody body = things.read(request, "name", "department", "priority");
        CategoryForm form =
                new CategoryForm(body.string("name"), body.nameOrId("department"), body.nameOrId("priority"));
        return things.made(
                request, ALL, body, () -> categories.add(actor, form), id -> CategoryJson.of(categories.get(id)));
    }

    @GetMapping(ONE)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> get(
            @PathVariable long categoryId, HttpServletRequest request, HttpServletResponse response) {
        return things.one(new Answers.Exchange(request, response), CategoryJson.of(categories.get(categoryId)));
    }

    @PatchMapping(ONE)
    @Needs(Scope.ADMIN)
    ResponseEntity<byte[]> change(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long categoryId, HttpServletRequest request)
            throws IOException {
        JsonBody body = things.read(request, "name", "department", "priority");
        Sent<@Nullable String> name = Sent.of(body, "name", body::string);
        Sent<@Nullable String> department = Sent.of(body, "department", body::nameOrId);
        Sent<@Nullable String> priority = Sent.of(body, "priority", body::nameOrId);
        Expected<Category> seen = things.required(request, CategoryJson::of);
        return things.changed(CategoryJson.of(categories.change(
                actor,
                categoryId,
                seen.then(now -> new CategoryForm(
                        name.or(now.name()), department.or(now.department()), priority.or(now.priority()))))));
    }

    @PutMapping(RETIREMENT)
    @Needs(Scope.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long categoryId, HttpServletRequest request) {
        categories.retire(actor, categoryId, things.expected(request, CategoryJson::of));
    }

    @DeleteMapping(RETIREMENT)
    @Needs(Scope.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reinstate(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long categoryId, HttpServletRequest request) {
        categories.reinstate(actor, categoryId, things.expected(request, CategoryJson::of));
    }
}
