package docket.edge;

import docket.http.Cookies;
import docket.limits.Limits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits what an address may ask for outside of the APIs: pages, links, the document. The health checks and the files that
 * browsers load with a page are not counted: they cost little, and an office behind one address loads many at once. What
 * comes with a session is counted by the pages' own filter, once it is known whether the session is one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AddressFilter extends OncePerRequestFilter {

    private static final List<String> FREE = List.of("/live", "/ready");
    private static final List<String> FILES = List.of("/web/", "/webjars/");

    private final Limits limits;
    private final ErrorAnswers errors;

    AddressFilter(Limits limits, ErrorAnswers errors) {
        this.limits = limits;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return TokenFilter.isApi(request)
                || FREE.contains(path)
                || Cookies.find(request, Cookies.SESSION).isPresent()
                || FILES.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            limits.takeFrom(request.getRemoteAddr()).require();
        } catch (RuntimeException e) {
            errors.answer(e, request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
