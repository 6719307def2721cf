package docket.connections;

import docket.platform.StartRefused;
import io.github.bucket4j.Bucket;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.util.NetMaskSet;
import org.apache.catalina.valves.RemoteIpValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Believes X-Forwarded-For and X-Forwarded-Proto of the proxies that the administrator trusts: the right-most address that
 * is none of theirs is the client's, for everything that asks the request. Whatever else says such things is taken out of
 * the request before any code sees it.
 */
final class TrustedProxies extends RemoteIpValve {

    private static final Logger LOG = LoggerFactory.getLogger(TrustedProxies.class);
    private static final String CLIENT = "x-forwarded-for";
    private static final String SCHEME = "x-forwarded-proto";
    private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final NetMaskSet networks = new NetMaskSet();
    private final Bucket notices = Bucket.builder()
            .addLimit(limit -> limit.capacity(1).refillGreedy(1, Duration.ofMinutes(1)))
            .build();

    /**
     * Trusts these alone.
     *
     * @param proxies addresses and CIDR blocks
     */
    TrustedProxies(List<String> proxies) {
        proxies.forEach(this::add);
        // Tomcat takes what has no slash for a pattern, and trusts private networks where it is told nothing.
        setInternalProxies(proxies.stream().map(TrustedProxies::block).collect(Collectors.joining(",")));
    }

    private void add(String proxy) {
        if (!isAddress(proxy.replaceFirst("/.*", "")) || !networks.addAll(proxy).isEmpty()) {
            throw new StartRefused("DOCKET_TRUSTED_PROXIES names " + proxy + ", which is no address or CIDR block.");
        }
    }

    private static String block(String proxy) {
        return proxy.contains("/") ? proxy : proxy + (proxy.contains(":") ? "/128" : "/32");
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        // The zone (fe80::1%eth0) is a name of ours, no part of the address.
        request.setRemoteAddr(request.getRemoteAddr().replaceFirst("%.*", ""));
        boolean believed = networks.contains(InetAddress.ofLiteral(request.getRemoteAddr())) && holdsAddresses(request);
        List<String> forwarded = Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(TrustedProxies::tellsOfTheClient)
                .toList();
        if (!forwarded.isEmpty() && !believed && notices.tryConsume(1)) {
            LOG.warn(
                    "{} sends {}, which is ignored: DOCKET_TRUSTED_PROXIES does not name it, or it holds no addresses",
                    request.getRemoteAddr(),
                    forwarded);
        }
        forwarded.stream()
                .filter(name -> !believed || !(name.equals(CLIENT) || name.equals(SCHEME)))
                .forEach(request.getCoyoteRequest().getMimeHeaders()::removeHeader);
        super.invoke(request, response);
    }

    private static boolean holdsAddresses(Request request) {
        return Collections.list(request.getHeaders(CLIENT)).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .allMatch(TrustedProxies::isAddress);
    }

    /** A name in the place of an address would be looked up: what a client made up is no question for our resolver. */
    private static boolean isAddress(String value) {
        String address = value.strip();
        try {
            InetAddress.ofLiteral(address);
            return PLAIN.matcher(address).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean tellsOfTheClient(String header) {
        return header.startsWith("x-forwarded-") || header.equals("forwarded") || header.equals("x-real-ip");
    }
}
