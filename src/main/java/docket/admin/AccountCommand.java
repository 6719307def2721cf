package docket.admin;

import docket.accounts.Accounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code account}: adds and lists customers' accounts. */
@Command(name = "account", description = "Customers' accounts.")
final class AccountCommand {

    @ParentCommand
    private DocketCommand docket;

    @Command(name = "add", description = "Add an account and print its id.")
    int add(@Parameters(paramLabel = "NAME", description = "Its name, which no other account has.") String name) {
        return docket.act(desk -> {
            docket.out().println(desk.getBean(Accounts.class).add(DocketCommand.ACTOR, name));
            return 0;
        });
    }

    @Command(name = "list", description = "List the accounts: id, name, since when.")
    int list() {
        return docket.act(desk -> {
            desk.getBean(Accounts.class)
                    .list()
                    .forEach(account ->
                            docket.out().println(account.id() + "\t" + account.name() + "\t" + account.createdAt()));
            return 0;
        });
    }
}
