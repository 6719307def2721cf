package docket.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Check;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for what keeps people from a page (WCAG 2.2, levels A and AA, and what axe calls good practice). */
public final class Axe {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** Fails with every element that is wrong, and what is wrong with it. */
    public static void findsNothing(Page page) {
        assertThat(violations(page)).as(page.url()).isEmpty();
    }

    /** Every element that is wrong, and what is wrong with it. */
    public static List<String> violations(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations")); // not what is well: that is nearly every element of the page
        List<Rule> broken = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(options)
                .withTags(TAGS)
                .analyze()
                .getViolations();
        return broken.stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> words(rule, node)))
                .toList();
    }

    private static String words(Rule rule, CheckedNode node) {
        String why = Stream.concat(node.getAny().stream(), node.getAll().stream())
                .map(Check::getMessage)
                .collect(Collectors.joining("; "));
        return rule.getId() + ": " + rule.getHelp() + ": " + why + "\n  " + node.getHtml();
    }
}
