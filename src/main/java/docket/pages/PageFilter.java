package docket.pages;

import docket.edge.ErrorAnswers;
import docket.edge.RequestIds;
import docket.edge.TokenFilter;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.http.Cookies;
import docket.http.Refusal;
import docket.limits.Limit;
import docket.limits.Limits;
import docket.platform.DocketSettings;
import docket.platform.Failure;
import docket.platform.Secret;
import docket.profiles.Profile;
import docket.profiles.Profiles;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.visitors.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every request for a page goes through: who is signed in, and, where something is to be done, whether it comes from a
 * page of ours. It leaves the {@link Visit} in the request's attributes.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PageFilter extends OncePerRequestFilter {

    /** Where scripts send the token of forms. */
    static final String CSRF_HEADER = "X-CSRF-Token";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> NO_PAGES = Set.of("/docs", "/openapi.json", "/live", "/ready");
    private static final Set<String> ASKED_BY_ITSELF = Set.of("/console/live", "/console/live/presence");

    /** The token in the address is all that counts there, and no page can know it: mail programs send it alone (RFC 8058). */
    private static final String ASKED_BY_TOKEN = "/mail/stop/";

    private static final Duration FORM_LIFE = Duration.ofDays(1);

    private final Sessions sessions;
    private final Profiles profiles;
    private final Limits limits;
    private final ErrorAnswers errors;
    private final String origin;

    PageFilter(Sessions sessions, Profiles profiles, Limits limits, ErrorAnswers errors, DocketSettings settings) {
        this.sessions = sessions;
        this.profiles = profiles;
        this.limits = limits;
        this.errors = errors;
        this.origin = URI.create(settings.publicUrl()).resolve("/").toString().replaceAll("/$", "");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return TokenFilter.isApi(request)
                || path.startsWith("/web/")
                || path.startsWith("/assets/")
                || path.startsWith("/webjars/")
                || NO_PAGES.contains(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Visit visit = visit(request, response);
            limit(request, visit);
            if (!SAFE.contains(request.getMethod()) && !request.getServletPath().startsWith(ASKED_BY_TOKEN)) {
                check(request, visit);
            }
            request.setAttribute(Visit.NAME, visit);
            refuseNul(request);
            chain.doFilter(request, response);
        } catch (RuntimeException e) {
            errors.answer(e, request, response);
        }
    }

    private Visit visit(HttpServletRequest request, HttpServletResponse response) {
        Optional<Session> session = session(request).map(found -> in(request, found));
        String csrf = session.map(Session::csrf).orElseGet(() -> formSecret(request, response));
        Visitor visitor = new Visitor(
                origin(Channel.PORTAL, request),
                Cookies.find(request, Cookies.DEVICE).orElse(null),
                request.getHeader("User-Agent"));
        boolean trusted = request.isSecure() || THIS_MACHINE.contains(request.getServerName());
        Optional<Profile> profile = session.map(Session::actor).map(profiles::get);
        Words words = profile.map(known -> Words.of(known.language(), ZoneId.of(known.timeZone())))
                .orElseGet(() -> Words.of(Objects.requireNonNullElse(request.getHeader("Accept-Language"), "")));
        return new Visit(session, profile, csrf, words, visitor, trusted);
    }

    /** What a page that lies open asks by itself is no use of the session, which would never get idle (CVE-2020-1768). */
    private Optional<Session> session(HttpServletRequest request) {
        Function<String, Optional<Session>> find =
                ASKED_BY_ITSELF.contains(request.getServletPath()) ? sessions::peek : sessions::find;
        return Cookies.find(request, Cookies.SESSION).flatMap(find);
    }

    private static Session in(HttpServletRequest request, Session session) {
        return session.from(origin(session.actor() instanceof Actor.Staff ? Channel.CONSOLE : Channel.PORTAL, request));
    }

    private static Origin origin(Channel channel, HttpServletRequest request) {
        return new Origin(channel, null, request.getRemoteAddr(), RequestIds.of(request));
    }

    private static String formSecret(HttpServletRequest request, HttpServletResponse response) {
        return Cookies.find(request, Cookies.FORM)
                .flatMap(Secret::parse)
                .map(Secret::reveal)
                .orElseGet(() -> {
                    String fresh = Secret.random().reveal();
                    Cookies.set(response, Cookies.FORM, fresh, FORM_LIFE, true);
                    return fresh;
                });
    }

    /** By the session, or by the address where the cookie is none of a session: without one it was counted before. */
    private void limit(HttpServletRequest request, Visit visit) {
        if (visit.session().isPresent()) {
            limits.take(Limit.SESSION, String.valueOf(visit.session().get().id()))
                    .require();
        } else if (Cookies.find(request, Cookies.SESSION).isPresent()) {
            limits.takeFrom(request.getRemoteAddr()).require();
        }
    }

    /** Of a form with files {@link FileForms} checks the token, for its fields are not read yet. */
    private void check(HttpServletRequest request, Visit visit) {
        if (!isOurs(request) || !(FileForms.isFileForm(request) || Csrf.same(token(request), visit.csrf()))) {
            throw notOurs();
        }
    }

    /** PostgreSQL keeps it in no text; {@link FileForms} refuses it in forms with files. */
    private static void refuseNul(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> {
            if (Arrays.stream(values).anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw Refusal.unreadable(name, "must not contain NUL");
            }
        });
    }

    /** In a field of a form, or in a header where a script sends it. */
    private static String token(HttpServletRequest request) {
        String header = request.getHeader(CSRF_HEADER);
        return Objects.requireNonNullElse(header == null ? request.getParameter("csrf") : header, "");
    }

    static Failure.Forbidden notOurs() {
        return new Failure.Forbidden("This did not come from a page of ours, or from one that is too old");
    }

    /** Browsers of today say where a request comes from (Fetch Metadata); others name its origin. */
    private boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? origin.equals(request.getHeader("Origin")) : site.equals("same-origin");
    }
}
