package docket.edge;

import docket.http.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses TRACE outside of the APIs, where a servlet would echo the request with all of its secrets. */
@Component
class TraceFilter extends OncePerRequestFilter {

    private final ErrorAnswers errors;

    TraceFilter(ErrorAnswers errors) {
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("TRACE") || TokenFilter.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        errors.write(request, response, Refusal.wrongMethod("GET, HEAD"));
    }
}
