package docket.console;

import docket.casework.NewStaffTicket;
import docket.http.SentForm;
import docket.platform.Problem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a ticket is opened for a customer, as it was typed.
 *
 * @param files those that were sent before and wait for the ticket
 * @param problems what is wrong with it
 */
public record NewTicketForm(Map<String, String> typed, List<Waiting> files, List<Problem> problems) {

    /** Beside what is typed, a key tells the form from another one: sent twice, it counts once. */
    private static final String KEY = "key";

    private static final List<String> FIELDS =
            List.of("account", "person", "title", "content", "category", "department", "priority", "assignee", "tags");

    /** A file that was sent, but is no ticket's yet. */
    public record Waiting(long id, String name) {

        /** As a hidden field carries it. */
        public String text() {
            return id + " " + name;
        }

        static List<Waiting> parse(List<String> texts) {
            return texts.stream()
                    .filter(text -> text.matches("[0-9]{1,18} .*"))
                    .map(text -> text.split(" ", 2))
                    .map(parts -> new Waiting(Long.parseLong(parts[0]), parts[1]))
                    .toList();
        }
    }

    /** An empty form for an account, or for one of its people. */
    static NewTicketForm of(String account, String person) {
        String key = UUID.randomUUID().toString();
        return new NewTicketForm(Map.of(KEY, key, "account", account, "person", person), List.of(), List.of());
    }

    static NewTicketForm of(SentForm sent, List<Waiting> files) {
        Map<String, String> typed = new HashMap<>(Map.of(KEY, sent.field(KEY)));
        FIELDS.forEach(field -> typed.put(field, sent.field(field)));
        return new NewTicketForm(typed, files, List.of());
    }

    /** The same form, to be mended. */
    NewTicketForm with(List<Problem> found) {
        return new NewTicketForm(typed, files, found);
    }

    /** What describes a field: the words on what is wrong with it; null: there is nothing. */
    public @Nullable String told(String name) {
        return problems.stream().anyMatch(problem -> problem.property().equals(name)) ? name + "-problem" : null;
    }

    /** What was typed into a field. */
    public String field(String name) {
        return typed.getOrDefault(name, "");
    }

    String key() {
        return field(KEY);
    }

    /** All that was typed, in the order of the fields. */
    List<String> said() {
        return FIELDS.stream().map(this::field).toList();
    }

    /** What the desk is asked for. */
    NewStaffTicket ticket() {
        String person = field("person");
        return new NewStaffTicket(
                said("account"),
                person.matches("[0-9]{1,18}") ? Long.valueOf(person) : null,
                said("title"),
                said("content"),
                said("category"),
                said("department"),
                said("priority"),
                said("assignee"),
                Arrays.stream(field("tags").split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList(),
                files.stream().map(Waiting::id).toList());
    }

    /** Nothing typed is nothing said. */
    private @Nullable String said(String name) {
        return field(name).isBlank() ? null : field(name);
    }
}
