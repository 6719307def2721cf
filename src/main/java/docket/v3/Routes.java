package docket.v3;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which paths there are and which methods they take, read off the resources themselves. */
@Component
class Routes {

    private final RequestMappingHandlerMapping resources;

    Routes(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.resources = requestMappingHandlerMapping;
    }

    /** The methods that a path takes, in the order of the alphabet; empty: there is no such path. */
    Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        if (idsFit(path)) {
            PathContainer parsed = PathContainer.parsePath(path);
            resources.getHandlerMethods().keySet().stream()
                    .filter(route -> route.getPathPatternsCondition() != null
                            && route.getPathPatternsCondition().getPatterns().stream()
                                    .anyMatch(pattern -> pattern.matches(parsed)))
                    .flatMap(route -> route.getMethodsCondition().getMethods().stream())
                    .map(RequestMethod::name)
                    .forEach(methods::add);
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    /** A segment of digits is an id, and one beyond 64 bits is an unknown path (contract, "Errors"). */
    private static boolean idsFit(String path) {
        List<String> numbers = new ArrayList<>(List.of(path.split("/")));
        numbers.removeIf(segment -> !segment.matches("-?[0-9]+"));
        return numbers.stream().allMatch(Routes::isLong);
    }

    private static boolean isLong(String digits) {
        try {
            return Long.toString(Long.parseLong(digits)).length() > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
