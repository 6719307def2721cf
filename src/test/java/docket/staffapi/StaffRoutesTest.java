package docket.staffapi;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.http.ApiDocument;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The server's routes for staff are those of docs/staff-v1.openapi.yaml, no more and no less. */
class StaffRoutesTest {

    @Test
    void the_server_has_the_routes_of_the_document_and_no_other() {
        assertThat(served()).isEqualTo(documented()).isNotEmpty();
    }

    private static Set<String> served() {
        Set<String> routes = new TreeSet<>();
        TestServer.part(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/staff"))
                        .forEach(pattern -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + pattern.replaceAll(":[^}]*}", "}")))));
        return routes;
    }

    private static Set<String> documented() {
        Set<String> routes = new TreeSet<>();
        Map<?, ?> paths = (Map<?, ?>)
                Objects.requireNonNull(ApiDocument.of("http://localhost").get("paths"));
        paths.forEach((path, operations) -> {
            if (path.toString().startsWith("/staff")) {
                ((Map<?, ?>) operations)
                        .keySet()
                        .forEach(method -> routes.add(method.toString().toUpperCase(Locale.ROOT) + " " + path));
            }
        });
        return routes;
    }
}
