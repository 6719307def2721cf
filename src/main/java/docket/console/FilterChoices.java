package docket.console;

import docket.staff.StaffMember;
import java.util.List;

/** What there is to narrow a list by, or to give to its tickets: the names of what is in use. */
public record FilterChoices(
        List<String> departments, List<String> categories, List<String> priorities, List<StaffMember> members) {

    /** The name of a member whom an address names by id; what it says where there is none. */
    public String member(String id) {
        return members.stream()
                .filter(member -> String.valueOf(member.id()).equals(id))
                .findFirst()
                .map(StaffMember::name)
                .orElse(id);
    }
}
