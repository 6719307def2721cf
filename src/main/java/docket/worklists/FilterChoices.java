package docket.worklists;

import docket.pages.Words;
import docket.staff.StaffMember;
import java.util.List;
import java.util.stream.Stream;

/** What there is to narrow a list by, or to give to its tickets: the names of what is in use. */
public record FilterChoices(
        List<String> departments, List<String> categories, List<String> priorities, List<StaffMember> members) {

    /** Who can work on a ticket, as addresses say it: oneself, nobody, and the members' ids. */
    public List<String> assignees() {
        return Stream.concat(Stream.of("me", "none"), members.stream().map(member -> String.valueOf(member.id())))
                .toList();
    }

    /** Who can be given a ticket. */
    public List<String> workers() {
        return assignees().stream().filter(word -> !word.equals("none")).toList();
    }

    /** An assignee as people read it. */
    public String assignee(String word, Words words) {
        return switch (word) {
            case "me" -> words.get("filter.me");
            case "none" -> words.get("filter.nobody");
            default -> member(word);
        };
    }

    /** The name of a member whom an address names by id; what it says where there is none. */
    private String member(String id) {
        return members.stream()
                .filter(member -> String.valueOf(member.id()).equals(id))
                .findFirst()
                .map(StaffMember::name)
                .orElse(id);
    }
}
