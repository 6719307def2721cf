package docket.http;

import docket.tokens.ApiToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The third check of every request of an API: whether this token may be used for it, from this address (403). Of
 * those without a body it refuses a token in the query, too.
 */
@Component
class AccessInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Needs needs = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Needs.class) : null;
        boolean allowed = needs != null
                && request.getAttribute(TokenFilter.TOKEN) instanceof ApiToken token
                && token.allows(needs.value())
                && token.allowsAddress(request.getRemoteAddr());
        if (!allowed) {
            throw Refusal.noAccess();
        }
        // With a body the types and sizes of it come first.
        if (!request.getMethod().equals("POST")) {
            Query.refuseToken(request);
        }
        return true;
    }
}
