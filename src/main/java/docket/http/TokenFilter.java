package docket.http;

import docket.events.Actor;
import docket.tokens.ApiTokens;
import docket.tokens.Bearer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first two checks of every request of an API: who is it (401), and is there such a route (404, 405). It leaves the
 * token and the actor in the request's attributes.
 */
@Component
public class TokenFilter extends OncePerRequestFilter {

    /** The request's attribute that holds the actor. */
    public static final String ACTOR = "docket.actor";

    static final String TOKEN = "docket.token";
    private static final List<String> PREFIXES = List.of("/v3", "/staff");

    private final ApiTokens tokens;
    private final Routes routes;
    private final ErrorAnswers errors;

    TokenFilter(ApiTokens tokens, Routes routes, ErrorAnswers errors) {
        this.tokens = tokens;
        this.routes = routes;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isApi(request);
    }

    static boolean isApi(HttpServletRequest request) {
        String path = request.getServletPath();
        return PREFIXES.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Bearer bearer = authenticate(request);
            request.setAttribute(TOKEN, bearer.token());
            request.setAttribute(ACTOR, actor(bearer.actor(), request));
            String allow = route(request);
            if (request.getMethod().equals("OPTIONS")) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                response.setHeader("Allow", allow);
            } else {
                chain.doFilter(request, response);
            }
        } catch (RuntimeException e) {
            errors.answer(e, request, response);
        }
    }

    private Bearer authenticate(HttpServletRequest request) {
        List<String> sent = Collections.list(request.getHeaders("PRIVATE-TOKEN"));
        if (sent.size() != 1) {
            throw Refusal.unauthenticated();
        }
        return tokens.find(sent.getFirst()).orElseThrow(Refusal::unauthenticated);
    }

    private static Actor actor(Actor known, HttpServletRequest request) {
        return known.from(known.origin().in(RequestIds.of(request), request.getRemoteAddr()));
    }

    private String route(HttpServletRequest request) {
        Set<String> methods = routes.methods(request.getRequestURI());
        if (methods.isEmpty()) {
            throw Refusal.unknownRoute();
        }
        String allow = String.join(", ", methods);
        if (!methods.contains(request.getMethod())) {
            throw Refusal.wrongMethod(allow);
        }
        return allow;
    }
}
