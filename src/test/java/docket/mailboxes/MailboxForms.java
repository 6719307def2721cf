package docket.mailboxes;

import docket.TestServer;
import java.util.UUID;

/** Forms of mailboxes for tests of something else. */
public final class MailboxForms {

    private MailboxForms() {}

    /** One of that name and an address of its own, that the pipe fills. */
    public static MailboxForm named(String name) {
        return named(name, TestServer.DEPARTMENT);
    }

    /** The same for tickets of another department. */
    public static MailboxForm named(String name, String department) {
        return new MailboxForm(
                name,
                UUID.randomUUID() + "@desk.example",
                "Example Support",
                department,
                TestServer.CATEGORY,
                null,
                true,
                true,
                false,
                null,
                ImapForm.NONE);
    }
}
