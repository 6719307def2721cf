package docket.edge;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Which paths there are and which methods they take, read off the resources themselves. */
@Component
class Routes {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

    private final Supplier<List<Route>> routes;

    Routes(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.routes = SingletonSupplier.of(() -> read(requestMappingHandlerMapping));
    }

    private record Route(PathPattern pattern, RequestMethod method) {}

    /** The methods that a path takes, in the order of the alphabet; empty: there is no such path. */
    Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        PathContainer parsed = PathContainer.parsePath(path);
        if (!idsFit(parsed)) {
            return methods;
        }
        for (Route route : routes.get()) {
            if (route.pattern().matches(parsed)) {
                methods.add(route.method().name());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    private static List<Route> read(RequestMappingHandlerMapping resources) {
        return resources.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getPathPatternsCondition() != null)
                .flatMap(mapping -> mapping.getPathPatternsCondition().getPatterns().stream()
                        .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(pattern, method))))
                .toList();
    }

    /** A segment of digits is an id, and one beyond 64 bits is an unknown path (contract, "Errors"). */
    private static boolean idsFit(PathContainer path) {
        for (PathContainer.Element element : path.elements()) {
            if (element instanceof PathContainer.PathSegment segment && !idFits(segment.valueToMatch())) {
                return false;
            }
        }
        return true;
    }

    private static boolean idFits(String segment) {
        try {
            if (NUMBER.matcher(segment).matches()) {
                Long.parseLong(segment);
            }
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
