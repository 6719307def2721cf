package docket.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import docket.TestServer;
import docket.events.Actor;
import docket.http.Cookies;
import docket.sessions.NewSession;
import docket.sessions.Sessions;
import docket.sessions.Stage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What one person looks at, with cookies of their own. Closing it fails the test where anything went wrong in it: an error on
 * the console (a breach of the Content-Security-Policy is one), an exception of a script, a dialog, a request that failed
 * or was answered with an error, a request to anywhere but the server.
 */
public final class Window implements AutoCloseable {

    /** How a browser ends a request that it wants no more, such as a stream when one goes on to another page. */
    private static final String GIVEN_UP = "net::ERR_ABORTED";

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<Integer> expected = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Window(Screen screen, String address) {
        this.address = address;
        this.context = Chromium.context(screen.options().setBaseURL(address));
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> complaints.add("exception: " + error.error()));
        context.onDialog(this::refuse);
        context.onRequest(this::follow);
        context.onRequestFailed(this::missed);
        context.onResponse(this::look);
        this.page = context.newPage();
    }

    /** One at the server that all tests share. */
    public static Window open(Screen screen) {
        return open(screen, TestServer.address(TestServer.context()));
    }

    /** One at a server of that address. */
    public static Window open(Screen screen, String address) {
        return new Window(screen, address);
    }

    /** The same, with a member of staff signed in as if the password had just been given. */
    public Window signIn(Actor.Staff member) {
        return signIn(member, Stage.SIGNED_IN);
    }

    /** The same, between the steps of signing in. */
    public Window signIn(Actor.Staff member, Stage stage) {
        NewSession session = new NewSession(member.personId(), stage, true, true, "127.0.0.1", "Chromium");
        return carry(begin(TestServer.context(), session));
    }

    public Window signIn(Actor.Customer customer) {
        NewSession session = new NewSession(customer.personId(), Stage.SIGNED_IN, false, true, "127.0.0.1", "Chromium");
        return carry(begin(TestServer.context(), session));
    }

    /** Begins a session at a server, and answers its secret. */
    public static String begin(ApplicationContext server, NewSession session) {
        Sessions.Begun begun = server.getBean(TransactionTemplate.class)
                .execute(status -> server.getBean(Sessions.class).begin(session));
        return begun.secret();
    }

    /** The same with a session of the server, by its secret. */
    public Window carry(String session) {
        // Playwright takes a cookie for secure by its address; a browser takes this machine for secure by any.
        String secure = address.replaceFirst("http:", "https:");
        context.addCookies(List.of(new Cookie(Cookies.SESSION, session).setUrl(secure)));
        return this;
    }

    /** Goes to a page of the server, and waits until it is loaded. */
    public Page go(String path) {
        page.navigate(path);
        return page;
    }

    public Page page() {
        return page;
    }

    /** Says that answers of these statuses are no complaint from here on: 422 where a form is to be refused. */
    public Window expecting(Integer... statuses) {
        expected.addAll(Arrays.asList(statuses));
        return this;
    }

    /** Gives the window another size and the theme of another screen; the page that is open adapts. */
    public void turn(Screen screen) {
        page.setViewportSize(screen.width(), screen.height());
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(screen.scheme()));
    }

    /** How many pixels of the page don't fit into the window's width. */
    public int sideways() {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Keeps a picture of what is seen, under {@code target/screenshots}. */
    public void picture(String name) {
        picture(Path.of("target", "screenshots", name.replaceAll("[^A-Za-z0-9]+", "-") + ".png"));
    }

    /** Keeps a picture of what is seen. */
    public void picture(Path file) {
        page.screenshot(new ScreenshotOptions().setPath(file));
    }

    /** Fails where anything has gone wrong since the last time. */
    public void check() {
        page.evaluate("0"); // what happened before is told before the answer
        calm();
    }

    @Override
    public void close() {
        context.close();
        calm();
    }

    private void calm() {
        List<String> found = List.copyOf(complaints);
        complaints.clear();
        assertThat(found).as(page.url()).isEmpty();
    }

    /** What is said of an answer with an error is told by its status already. */
    private void hear(ConsoleMessage message) {
        boolean wrong = List.of("error", "warning").contains(message.type());
        if (wrong && !message.text().startsWith("Failed to load resource: the server responded")) {
            complaints.add("console: " + message.text());
        }
    }

    private void refuse(Dialog dialog) {
        complaints.add("dialog: " + dialog.message());
        dialog.dismiss();
    }

    private void follow(Request request) {
        if (!request.url().startsWith(address + "/") && !request.url().startsWith("data:")) {
            complaints.add("foreign: " + request.url());
        }
    }

    private void missed(Request request) {
        if (!GIVEN_UP.equals(request.failure())) {
            complaints.add("failed: " + request.url() + " " + request.failure());
        }
    }

    private void look(Response response) {
        if (response.status() >= 400 && !expected.contains(response.status())) {
            complaints.add(response.status() + ": " + response.url());
        }
    }
}
