package docket.edge;

import docket.http.Query;
import docket.http.Refusal;
import docket.limits.Limit;
import docket.limits.Limits;
import docket.tokens.ApiToken;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The third and fourth check of every request of an API: whether this token may be used for it, from this address (403),
 * and whether it is used too much (429). Of those without a body it refuses a token in the query, too.
 */
@Component
class AccessInterceptor implements HandlerInterceptor {

    private final Limits limits;

    AccessInterceptor(Limits limits) {
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Needs needs = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Needs.class) : null;
        if (needs == null
                || !(request.getAttribute(TokenFilter.TOKEN) instanceof ApiToken token)
                || !token.allows(needs.value())
                || !token.allowsAddress(request.getRemoteAddr())) {
            throw Refusal.noAccess();
        }
        Limit limit = needs.value() == Scope.CONTACT ? Limit.SITE : Limit.TOKEN;
        RateFields.require(limits.take(limit, String.valueOf(token.id())), response);
        // With a body the types and sizes of it come first.
        if (!request.getMethod().equals("POST")) {
            Query.refuseToken(request);
        }
        return true;
    }
}
