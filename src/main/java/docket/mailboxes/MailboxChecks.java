package docket.mailboxes;

import docket.departments.Categories;
import docket.departments.Departments;
import docket.platform.EmailAddress;
import docket.platform.Languages;
import docket.platform.NameTaken;
import docket.platform.Names;
import docket.platform.Problems;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds all that is wrong with a form of a mailbox, and makes a row of one that is good. */
@Component
class MailboxChecks {

    /** What an authserv-id is made of; of the characters that RFC 8601, 2.2, allows quoted, none is met. */
    private static final Pattern CHECKER = Pattern.compile("[!-:<-~]{1,255}");

    private final MailboxSql sql;
    private final MailboxSecrets secrets;
    private final Departments departments;
    private final Categories categories;

    MailboxChecks(Jdbi jdbi, MailboxSecrets secrets, Departments departments, Categories categories) {
        this.sql = jdbi.onDemand(MailboxSql.class);
        this.secrets = secrets;
        this.departments = departments;
        this.categories = categories;
    }

    /**
     * The row of a form.
     *
     * @param before the mailbox as it is, whose secret may stay and whose name and address are free; null: there is none yet
     * @throws NameTaken where another one has the name
     */
    MailboxFields check(MailboxForm form, @Nullable Mailbox before) {
        Problems problems = new Problems();
        String name = Names.check(problems, "name", form.name());
        Optional<EmailAddress> address = address(problems, form.address(), before);
        String senderName = Names.check(problems, "senderName", form.senderName());
        require(problems, "department", form.department());
        Long departmentId = departments.known(problems, form.department());
        require(problems, "category", form.category());
        Long categoryId = categories.known(problems, form.category());
        String language = Languages.check(problems, form.language());
        if (form.checker() != null && !CHECKER.matcher(form.checker()).matches()) {
            problems.add("checker", "must be one word, such as mx.example.com");
        }
        ImapChecks checks = new ImapChecks(problems, form.imap());
        ImapAccount imap = checks.account(form.address());
        MailboxSecret secret = imap == null ? null : checks.secret(imap, kept(imap, before));
        problems.throwIfAny();
        requireFree(name, before);
        return new MailboxFields(
                name,
                address.orElseThrow(),
                senderName,
                Objects.requireNonNull(departmentId),
                Objects.requireNonNull(categoryId),
                language,
                form.subAddresses(),
                form.acknowledges(),
                form.staffAnswers(),
                form.checker(),
                imap,
                secret);
    }

    private Optional<EmailAddress> address(Problems problems, @Nullable String sent, @Nullable Mailbox before) {
        require(problems, "address", sent);
        Optional<EmailAddress> address = Optional.ofNullable(sent).flatMap(EmailAddress::of);
        if (address.isEmpty()) {
            problems.add("address", "must be an e-mail address");
        }
        address.flatMap(known -> sql.findByKey(known.key()))
                .filter(found -> isOther(found, before))
                .ifPresent(other -> problems.add("address", "is another mailbox's"));
        return address;
    }

    private Optional<MailboxSecret> kept(ImapAccount imap, @Nullable Mailbox before) {
        return Optional.ofNullable(before)
                .filter(mailbox -> mailbox.imap() != null && imap.keepsSecretOf(mailbox.imap()))
                .flatMap(mailbox -> secrets.find(mailbox.id()));
    }

    private void requireFree(String name, @Nullable Mailbox before) {
        sql.findByName(name).filter(found -> isOther(found, before)).ifPresent(other -> {
            throw new NameTaken("mailbox", name);
        });
    }

    private static boolean isOther(Mailbox found, @Nullable Mailbox before) {
        return before == null || found.id() != before.id();
    }

    private static void require(Problems problems, String property, @Nullable String value) {
        if (value == null || value.isBlank()) {
            problems.add(property, Problems.REQUIRED);
        }
    }
}
