package docket.edge;

import docket.events.Actor;
import docket.http.Refusal;
import docket.limits.Limits;
import docket.tokens.ApiTokens;
import docket.tokens.Bearer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
    private static final String CONTRACT = "/v3";
    private static final List<String> APIS = List.of(CONTRACT, "/staff");

    private final ApiTokens tokens;
    private final Limits limits;
    private final Routes routes;
    private final ErrorAnswers errors;

    TokenFilter(ApiTokens tokens, Limits limits, Routes routes, ErrorAnswers errors) {
        this.tokens = tokens;
        this.limits = limits;
        this.routes = routes;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isApi(request);
    }

    public static boolean isApi(HttpServletRequest request) {
        return APIS.stream().anyMatch(api -> isUnder(api, request));
    }

    private static boolean isUnder(String api, HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals(api) || path.startsWith(api + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Bearer bearer = authenticate(request, response);
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

    private Bearer authenticate(HttpServletRequest request, HttpServletResponse response) {
        List<String> sent = Collections.list(request.getHeaders("PRIVATE-TOKEN"));
        Optional<Bearer> bearer = sent.size() == 1 ? tokens.find(sent.getFirst()) : Optional.empty();
        return bearer.orElseThrow(() -> {
            // Under the contract a 401 comes before everything else, always.
            if (!isUnder(CONTRACT, request)) {
                RateFields.require(limits.takeFrom(request.getRemoteAddr()), response);
            }
            return Refusal.unauthenticated();
        });
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
