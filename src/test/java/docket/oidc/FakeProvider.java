package docket.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import docket.platform.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** A provider of identities on this machine, at which everybody is who a test says. */
public final class FakeProvider {

    public static final String CLIENT = "docket";
    public static final String SECRET = "the client's secret";

    private static final String KEY_ID = "key";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private volatile String issuer;

    private FakeProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID(KEY_ID).generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    public static FakeProvider starts() {
        try {
            return new FakeProvider();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public void goesAway() {
        server.stop(0);
    }

    /** Where it is, and what it calls itself. */
    public String issuer() {
        return issuer;
    }

    void calls(String itself) {
        issuer = itself;
    }

    RSAKey key() {
        return key;
    }

    /** Somebody whom it knows as the subject says yes to what the browser was sent with; answers the query to come back with. */
    public String consents(URI address, String subject) {
        return consents(address, signed(claims(address, subject).build()));
    }

    /** The same with a proof of the test's own. */
    public String consents(URI address, JWT proof) {
        String code = Secret.random().reveal();
        grants.put(code, new Grant(parameter(address, "code_challenge"), proof));
        return "code=" + code + "&state=" + parameter(address, "state");
    }

    /** What a true proof of the attempt says. */
    public JWTClaimsSet.Builder claims(URI address, String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("email", "anna@desk.example")
                .claim("email_verified", true)
                .claim("nonce", parameter(address, "nonce"));
    }

    public JWT signed(JWTClaimsSet claims) {
        try {
            return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static JWT signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        SignedJWT proof =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(KEY_ID).build(), claims);
        proof.sign(signer);
        return proof;
    }

    static String parameter(URI address, String name) {
        return Objects.requireNonNull(
                MultivaluedMapUtils.getFirstValue(URLUtils.parseParameters(address.getRawQuery()), name), name);
    }

    private String metadata() {
        String here = "http://127.0.0.1:" + server.getAddress().getPort();
        return """
                {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s/token",
                 "jwks_uri": "%s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer, here, here, here);
    }

    /** Gives the proof for a code: once, to the client, who shows that the attempt is its own. */
    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, List<String>> sent = URLUtils.parseParameters(body);
        Grant grant = grants.remove(String.valueOf(MultivaluedMapUtils.getFirstValue(sent, "code")));
        String verifier = String.valueOf(MultivaluedMapUtils.getFirstValue(sent, "code_verifier"));
        if (!authorization().equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\": \"invalid_client\"}");
        } else if (grant == null || !grant.challenge().equals(challenge(verifier))) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
        } else {
            answer(exchange, 200, """
                    {"access_token": "nothing", "token_type": "Bearer", "id_token": "%s"}""".formatted(grant.proof().serialize()));
        }
    }

    private static String authorization() {
        String pair = CLIENT + ":" + SECRET.replace(" ", "+").replace("'", "%27");
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge(String verifier) {
        return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
                .getValue();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** What a code stands for. */
    private record Grant(String challenge, JWT proof) {}
}
