package docket.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured of one operation.
 *
 * @param perSecond requests that the server answered in a second
 * @param ceiling how often its statements alone can be run in a second
 * @param statements how many it sends for one request
 */
record Figures(double perSecond, double ceiling, int statements, double p50Millis, double p99Millis) {

    double ratio() {
        return perSecond / ceiling;
    }

    /** All of them in one line. */
    static String json(Map<Operation, Figures> all) {
        Map<String, Object> line = new LinkedHashMap<>();
        all.forEach((operation, figures) -> line.put(operation.word(), figures.members()));
        return JsonMapper.shared().writeValueAsString(line);
    }

    /** All of them for people. */
    static String table(Map<Operation, Figures> all) {
        StringBuilder table =
                new StringBuilder("            requests/s   ceiling/s   ratio   statements    p50 ms    p99 ms\n");
        all.forEach((operation, figures) -> table.append(String.format(
                Locale.ROOT,
                "%-12s%,10.0f%,12.0f%8.2f%13d%10.2f%10.2f%n",
                operation.word(),
                figures.perSecond,
                figures.ceiling,
                figures.ratio(),
                figures.statements,
                figures.p50Millis,
                figures.p99Millis)));
        return table.toString();
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("rps", rounded(perSecond, 1));
        members.put("ceiling", rounded(ceiling, 1));
        members.put("ratio", rounded(ratio(), 3));
        members.put("statements", statements);
        members.put("p50_ms", rounded(p50Millis, 2));
        members.put("p99_ms", rounded(p99Millis, 2));
        return members;
    }

    private static double rounded(double value, int digits) {
        double scale = Math.pow(10, digits);
        return Math.round(value * scale) / scale;
    }
}
