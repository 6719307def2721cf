package docket.mailroom;

import docket.html.SafeHtml;
import docket.pages.Frame;
import docket.pages.Html;
import docket.pages.Visit;
import docket.pages.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows HTML of strangers: made fit by {@link SafeHtml} first, and in a frame that could do nothing if that had failed. */
@Component
class MailFrames {

    private static final SafeHtml.Showing COUNTING = new SafeHtml.Showing(_ -> Optional.empty(), false, "", "");

    private final Html html;

    MailFrames(Html html) {
        this.html = html;
    }

    /**
     * The frame of some HTML, as the page around it knows it.
     *
     * @param path the address of the thing whose mail it is
     */
    MailFrame around(HttpServletRequest request, String path, String unsafe) {
        int remote = SafeHtml.of(unsafe, COUNTING).remoteImages();
        String query = request.getQueryString();
        return new MailFrame(path, query == null ? "" : query + "&", remote, wantsRemote(request));
    }

    /** What is in the frame. */
    ResponseEntity<byte[]> answer(Visit visit, HttpServletRequest request, String unsafe, Pictures pictures) {
        Frame frame = visit.frame();
        boolean remote = wantsRemote(request);
        String safe =
                SafeHtml.of(unsafe, showing(pictures, remote, frame.words())).html();
        return html.strange("mailroom/frame.jte", frame, Map.of("safe", safe), remote ? "data: https:" : "data:");
    }

    private static SafeHtml.Showing showing(Pictures pictures, boolean remote, Words words) {
        return new SafeHtml.Showing(pictures::address, remote, words.get("prose.quoted"), words.get("prose.signature"));
    }

    private static boolean wantsRemote(HttpServletRequest request) {
        return "remote".equals(request.getParameter("pictures"));
    }
}
