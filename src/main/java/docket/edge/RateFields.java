package docket.edge;

import docket.limits.Quota;
import jakarta.servlet.http.HttpServletResponse;

/** Tells clients how much they may ask and what is left of it (draft-ietf-httpapi-ratelimit-headers-11). */
final class RateFields {

    private RateFields() {}

    /** Says it in the answer, whether that is a good one or, where nothing was left, a 429. */
    static void require(Quota quota, HttpServletResponse response) {
        response.setHeader("RateLimit-Policy", quota.policy());
        response.setHeader("RateLimit", quota.rest());
        quota.require();
    }
}
