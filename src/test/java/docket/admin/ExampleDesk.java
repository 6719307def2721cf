package docket.admin;

import docket.Docket;
import docket.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A server with the example desk, as {@code ./docket run --demo} fills it. */
public final class ExampleDesk {

    private ExampleDesk() {}

    /** Starts one on a free port, with a database of its own. */
    public static ConfigurableApplicationContext start() throws IOException {
        ConfigurableApplicationContext server = new SpringApplicationBuilder(Docket.class)
                .run(
                        "--docket.data=" + Files.createTempDirectory("docket-example"),
                        "--docket.port=0",
                        "--docket.url=https://desk.example",
                        "--docket.limits.address=1000000/s",
                        "--docket.database.url=" + TestDatabase.create("docket_example"));
        if (server.getBean(Demo.class).fill("https://desk.example").isEmpty()) {
            throw new IllegalStateException("The database was not empty");
        }
        server.getBean(DemoMail.class).deliver();
        return server;
    }
}
