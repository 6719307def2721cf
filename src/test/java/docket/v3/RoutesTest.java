package docket.v3;

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

/** The server's routes are those of the contract's document, no more and no less. */
class RoutesTest {

    @Test
    void the_server_has_the_routes_of_the_document_and_no_other() {
        assertThat(served()).isEqualTo(documented()).hasSize(12);
    }

    @Test
    void the_tests_know_every_operation() {
        Set<String> known = new TreeSet<>();
        for (Operation operation : Operation.values()) {
            known.add(operation.method + " " + operation.path);
        }
        assertThat(known).isEqualTo(documented());
    }

    private static Set<String> served() {
        Set<String> routes = new TreeSet<>();
        TestServer.part(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/v3"))
                        .forEach(pattern -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + pattern.replaceAll(":[^}]*}", "}")))));
        return routes;
    }

    private static Set<String> documented() {
        Set<String> routes = new TreeSet<>();
        Map<?, ?> paths = (Map<?, ?>)
                Objects.requireNonNull(ApiDocument.of("http://localhost").get("paths"));
        paths.entrySet().stream()
                .filter(entry -> entry.getKey().toString().startsWith("/v3"))
                .forEach(entry -> ((Map<?, ?>) entry.getValue())
                        .keySet()
                        .forEach(method ->
                                routes.add(method.toString().toUpperCase(Locale.ROOT) + " " + entry.getKey())));
        return routes;
    }
}
