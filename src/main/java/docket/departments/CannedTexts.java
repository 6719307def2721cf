package docket.departments;

import docket.departments.DeskEvent.Kind;
import docket.events.Actor;
import docket.events.Events;
import docket.events.Permission;
import docket.events.Rights;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.NameTaken;
import docket.platform.Problems;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Texts that staff put into replies: those of no department, and those of the departments that one works in. */
@Component
public class CannedTexts {

    private final CannedTextSql sql;
    private final DeskThings<CannedText> texts;
    private final Departments departments;

    CannedTexts(Jdbi jdbi, Departments departments, Events events, Clock clock) {
        this.sql = jdbi.onDemand(CannedTextSql.class);
        this.texts = new DeskThings<>(Kind.CANNED_TEXT, sql, events, clock);
        this.departments = departments;
    }

    /** The texts that the actor sees, retired ones included, oldest first; none but staff see any. */
    public List<CannedText> listAll(Actor actor) {
        return sql.list(departmentsOf(actor));
    }

    /** The texts that the actor sees and that are not retired, oldest first. */
    public List<CannedText> list(Actor actor) {
        return listAll(actor).stream().filter(text -> text.retiredAt() == null).toList();
    }

    /** The text of that id; {@link Failure.NotFound} where there is none that the actor sees. */
    public CannedText get(Actor actor, long id) {
        return sql.find(departmentsOf(actor), id).orElseThrow(() -> new Failure.NotFound("canned text: " + id));
    }

    /**
     * Adds a text and answers its id.
     *
     * @throws Failure.Invalid where the department is unknown or retired, or the actor sees none of its texts
     * @throws NameTaken where another text has the name
     */
    @Transactional
    public long add(Actor actor, CannedTextForm form) {
        texts.begin(actor);
        Problems problems = new Problems();
        String name = form.checkedName(problems);
        String content = form.checkedContent(problems);
        Long departmentId = department(actor, problems, form);
        problems.throwIfAny();
        texts.requireFree(name, null);
        long id = sql.insert(name, content, departmentId);
        texts.added(actor, id);
        return id;
    }

    /**
     * Makes a text as the form says, and answers it.
     *
     * @param form tells what it is to be like from what it is
     * @throws NameTaken where another text has the name
     */
    @Transactional
    public CannedText change(Actor actor, long id, Function<CannedText, CannedTextForm> form) {
        texts.begin(actor);
        CannedText before = get(actor, id);
        CannedTextForm wanted = form.apply(before);
        Problems problems = new Problems();
        String name = wanted.checkedName(problems);
        String content = wanted.checkedContent(problems);
        Long departmentId = department(actor, problems, wanted);
        problems.throwIfAny();
        texts.requireFree(name, before);
        sql.change(id, name, content, departmentId);
        return texts.changed(actor, before);
    }

    /** A text is offered no more. */
    @Transactional
    public void retire(Actor actor, long id, Expected<CannedText> expected) {
        texts.begin(actor);
        texts.retire(actor, get(actor, id), expected);
    }

    /** A retired text is offered again. */
    @Transactional
    public void reinstate(Actor actor, long id, Expected<CannedText> expected) {
        texts.begin(actor);
        texts.reinstate(actor, get(actor, id), expected);
    }

    private @Nullable Long department(Actor actor, Problems problems, CannedTextForm form) {
        Long id = departments.known(problems, form.department());
        if (id != null && !departmentsOf(actor).contains(id)) {
            problems.add("department", "is unknown or retired");
        }
        return id;
    }

    /** The departments whose texts the actor sees. */
    private List<Long> departmentsOf(Actor actor) {
        Rights.requireStaff(actor);
        return actor instanceof Actor.Staff staff && !Rights.may(staff, Permission.TICKETS_ALL)
                ? List.copyOf(staff.departments())
                : departments.listAll().stream().map(Department::id).toList();
    }
}
