package docket.chromium;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;

/**
 * What comes over the wire for a page, as it is sent: compressed, with headers, without what the browser has already.
 *
 * @param requests how many were answered over the wire
 */
public record Weight(long bytes, int requests) {

    /** Opens a page and weighs it, with all that it loads by itself. */
    public static Weight of(Window window, String path) {
        CDPSession browser = window.page().context().newCDPSession(window.page());
        List<Long> loaded = new ArrayList<>();
        browser.on(
                "Network.loadingFinished",
                (JsonObject answer) ->
                        loaded.add(answer.get("encodedDataLength").getAsLong()));
        browser.send("Network.enable");
        window.go(path);
        window.page().waitForLoadState(LoadState.LOAD);
        browser.detach();
        List<Long> sent = loaded.stream().filter(bytes -> bytes > 0).toList();
        return new Weight(sent.stream().mapToLong(Long::longValue).sum(), sent.size());
    }
}
