package docket.admin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * {@code train}: starts an example desk, calls it and ends. The launcher runs it once after a build, with an empty data
 * folder, so that Java can note what a start needs (JEP 514) and later starts take half the time.
 */
@Command(name = "train", hidden = true, description = "Start, serve some requests, stop.")
final class TrainCommand implements Callable<Integer> {

    private static final Pattern TOKEN = Pattern.compile("dkt_[0-9A-Za-z]+");
    private static final int ROUNDS = 60;

    @ParentCommand
    private DocketCommand docket;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (ConfigurableApplicationContext desk = docket.serve("--docket.port=0");
                HttpClient client = HttpClient.newHttpClient()) {
            String url = "http://127.0.0.1:" + desk.getEnvironment().getRequiredProperty("local.server.port");
            var token = TOKEN.matcher(desk.getBean(Demo.class).fill(url).orElseThrow());
            if (!token.find()) {
                throw new IllegalStateException("The example desk has no token");
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (String path : List.of("", "/openOrUnread", "/categories", "/1", "/999")) {
                    call(client, HttpRequest.newBuilder(URI.create(url + "/v3/tickets" + path)), token.group());
                }
                call(client, reply(url), token.group());
            }
        }
        return 0;
    }

    private static HttpRequest.Builder reply(String url) {
        return HttpRequest.newBuilder(URI.create(url + "/v3/tickets/1/reply"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"title\": \"Training\", \"content\": \"Text\"}"));
    }

    private static void call(HttpClient client, HttpRequest.Builder request, String token)
            throws IOException, InterruptedException {
        client.send(request.header("PRIVATE-TOKEN", token).build(), HttpResponse.BodyHandlers.discarding());
    }
}
