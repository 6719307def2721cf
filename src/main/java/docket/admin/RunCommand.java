package docket.admin;

import docket.platform.DocketSettings;
import docket.signin.FirstAdmin;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code run}: starts the server, with an example desk where asked. */
@Command(name = "run", description = "Start the server.")
final class RunCommand implements Callable<Integer> {

    @ParentCommand
    private DocketCommand docket;

    @Option(names = "--demo", description = "Fill an empty desk with an example and show how to call it.")
    private boolean demo;

    @Override
    public Integer call() {
        ConfigurableApplicationContext desk = docket.serve();
        String url = desk.getBean(DocketSettings.class).publicUrl();
        if (demo) {
            desk.getBean(Demo.class)
                    .fill(url)
                    .ifPresentOrElse(
                            told -> {
                                desk.getBean(DemoMail.class).deliver();
                                docket.out().print(told);
                            },
                            () -> docket.out()
                                    .println("There is a desk in this data folder already: no example was added."));
        }
        desk.getBean(FirstAdmin.class)
                .makeLink()
                .ifPresent(link -> docket.out().println("There is no staff yet: set up the first admin at " + link));
        docket.out().println("Docket runs at " + url + " (Ctrl-C stops it).");
        return 0;
    }
}
