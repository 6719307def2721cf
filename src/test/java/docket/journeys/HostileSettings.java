package docket.journeys;

import static docket.journeys.HostileField.many;
import static docket.journeys.HostileField.one;

import docket.TestServer;
import docket.accounts.Accounts;
import docket.accounts.People;
import docket.accounts.PersonForm;
import docket.departments.CannedTextForm;
import docket.departments.CannedTexts;
import docket.departments.DepartmentForm;
import docket.departments.Departments;
import docket.departments.Priorities;
import docket.departments.PriorityForm;
import docket.events.Actor;
import docket.journeys.HostileField.Planted;
import docket.mailboxes.MailboxForms;
import docket.mailboxes.Mailboxes;
import docket.mailtexts.MailTemplate;
import docket.mailtexts.MailText;
import docket.mailtexts.MailTextForm;
import docket.mailtexts.MailTexts;
import docket.platform.Expected;
import docket.staff.RoleForm;
import docket.staff.Roles;
import java.util.List;
import java.util.UUID;

/** Every field of what a desk is set up by, with the page that shows it. */
final class HostileSettings {

    private static final Actor.Docket BY = TestServer.SYSTEM;

    private HostileSettings() {}

    static List<HostileField> all() {
        long account = TestServer.part(Accounts.class).add(BY, name());
        return List.of(
                many("name of a department", text -> {
                    TestServer.part(Departments.class).add(BY, new DepartmentForm(text, null, false));
                    return listed(text, "departments");
                }),
                many("name of a priority", text -> {
                    TestServer.part(Priorities.class).add(BY, new PriorityForm(text, 0, false));
                    return listed(text, "priorities");
                }),
                many("name of a role", text -> {
                    TestServer.part(Roles.class).add(BY, new RoleForm(text, List.of()));
                    return listed(text, "roles");
                }),
                many("name of a person", text -> {
                    PersonForm person = new PersonForm(text, null, null, null, false);
                    List<String> emails = List.of(UUID.randomUUID() + "@games.example");
                    return alone(text, "people", TestServer.part(People.class).add(BY, account, person, emails));
                }),
                many("name of a mailbox", text -> {
                    TestServer.part(Mailboxes.class).add(BY, MailboxForms.named(text));
                    return listed(text, "mailboxes");
                }),
                many("name of a canned text", text -> {
                    TestServer.part(CannedTexts.class).add(BY, new CannedTextForm(text, "Hello", null));
                    return listed(text, "texts");
                }),
                many("canned text", text -> cannedText(text, new CannedTextForm(name(), text, null))),
                one("words of a mail", HostileSettings::mailText));
    }

    private static Planted mailText(String text) {
        MailText changed = TestServer.part(MailTexts.class)
                .change(BY, MailTemplate.RECEIPT, "de", now -> new MailTextForm(now.subject(), text));
        Place page = new Place(Who.ADMIN, "/console/settings/mails/receipt/de");
        return new Planted(changed.content(), text.hashCode() % 10 == 0 ? List.of(page) : List.of());
    }

    /** Takes back what other tests would read. */
    static void tidy() {
        TestServer.part(MailTexts.class).reset(BY, MailTemplate.RECEIPT, "de", Expected.any());
    }

    private static Planted cannedText(String text, CannedTextForm form) {
        return alone(text, "texts", TestServer.part(CannedTexts.class).add(BY, form));
    }

    private static Planted listed(String text, String things) {
        return new Planted(text, List.of(new Place(Who.ADMIN, "/console/settings/" + things)));
    }

    /** What a page of its own shows: of one in ten, for that takes a while. */
    private static Planted alone(String text, String things, long id) {
        Place page = new Place(Who.ADMIN, "/console/settings/" + things + "/" + id);
        return new Planted(text, id % 10 == 0 ? List.of(page) : List.of());
    }

    private static String name() {
        return "Text " + UUID.randomUUID();
    }
}
