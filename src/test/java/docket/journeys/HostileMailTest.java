package docket.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import docket.TestServer;
import docket.chromium.Screen;
import docket.chromium.Window;
import docket.mailin.IncomingMail;
import docket.mailroom.Post;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mail that wants to do all that HTML can do is opened: it is read, and nothing else happens. */
class HostileMailTest {

    private static final String HOSTILE = """
            <html><head><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=/logout">
            <link rel="stylesheet" href="https://evil.example/a.css"><style>@import "https://evil.example/b.css";
            body { background: url(https://evil.example/c.png) }</style><title>Evil</title></head>
            <body onload="alert(1)" background="https://evil.example/d.png">
            <p onclick="alert(2)" style="background: url('https://evil.example/e.png')">Dear desk, please read.</p>
            <script>alert(3); fetch('/logout', {method: 'POST'})</script>
            <script src="https://evil.example/f.js"></script>
            <img src="x" onerror="alert(4)"><img src="https://evil.example/g.png" srcset="https://evil.example/h.png 2x">
            <img src="/console/counts"><img src="data:image/svg+xml,<svg onload='alert(5)'/>">
            <svg onload="alert(6)"><image href="https://evil.example/i.png"/><script>alert(7)</script></svg>
            <math><mtext><table><mglyph><style><img src=x onerror="alert(8)"></style></mglyph></table></mtext></math>
            <form action="/console/settings" method="post"><input name="a"><button autofocus>Click me</button></form>
            <iframe src="/console"></iframe><object data="/console"></object><embed src="/console">
            <video src="https://evil.example/j.mp4" poster="https://evil.example/k.png" autoplay></video>
            <a href="javascript:alert(9)">one</a> <a href="data:text/html,<script>alert(10)</script>">two</a>
            <a href="/logout">three</a> <a href="https://shop.example/order" target="_top">four</a>
            <template><img src=x onerror="alert(11)"></template><details open ontoggle="alert(12)">five</details>
            </body></html>
            """;

    @Test
    void it_is_read_and_runs_nothing_and_asks_for_nothing() {
        IncomingMail mail = new Post().bringsHtml(Post.stranger(), HOSTILE);
        try (Window window = Window.open(Screen.WIDE).signIn(TestServer.staff())) {
            Page page = window.go("/console/tickets/" + mail.ticketId());
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url().replaceFirst("https?://[^/]+", "")));

            page.locator(".mail-as summary").click();
            FrameLocator frame = page.frameLocator(".mail-frame iframe");
            assertThat(frame.locator("body")).containsText("Dear desk, please read.");

            assertThat(frame.locator("a")).hasCount(1);
            assertThat(frame.locator("a")).hasAttribute("target", "_blank");
            assertThat(frame.locator("img, script, style, form, input, iframe, object, svg, video, [style], [onclick]"))
                    .hasCount(0);
            String message = "/console/tickets/" + mail.ticketId() + "/messages/" + mail.postedMessageId();
            assertThat(asked.stream().filter(path -> path.startsWith("/console/tickets/")))
                    .containsExactly(message + "/mail", message + "/html");
            assertThat(asked).noneMatch(path -> path.contains("logout") || path.equals("/console"));
            assertThat(page.locator(".mail-pictures")).containsText("One picture from elsewhere is not loaded.");
            assertThat(page.locator("iframe")).hasAttribute("sandbox", "allow-popups allow-popups-to-escape-sandbox");
            window.picture("hostile-mail");
        }
    }
}
