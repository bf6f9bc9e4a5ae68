package org.tallystick.query.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.tallystick.query.platform.Problem;

/**
 * Where messages may go: to public addresses, and to networks that the operator named. The client connects to exactly the addresses that
 * were looked at here, whatever the name means a moment later.
 */
final class Destinations implements DnsResolver {

    static final int LONGEST_URL = 2_000;

    private static final int LAST_PORT = 65_535;

    /** Of IPv6 only what is global unicast is public, and of that not what has an address of IPv4 within, nor what is for examples. */
    private static final Network GLOBAL_UNICAST = Network.valueOf("2000::/3");

    /** IANA special-purpose address registries (RFC 6890 and successors). */
    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Network::valueOf)
            .toList();

    private final WebhookProperties settings;
    private final List<Network> own;
    private final Names names;

    Destinations(WebhookProperties settings, Names names) {
        this.settings = settings;
        this.own = settings.networks().stream().map(Network::valueOf).toList();
        this.names = names;
    }

    /** Looks a name up; {@link InetAddress#getAllByName} in earnest. */
    @FunctionalInterface
    interface Names {

        InetAddress[] find(String host) throws UnknownHostException;
    }

    /** @throws org.tallystick.query.platform.ProblemException when it is refused for what can be seen of it without looking anything up */
    URI accepted(String url) {
        URI uri = parsed(url);
        boolean scheme = "https".equals(uri.getScheme()) || (settings.http() && "http".equals(uri.getScheme()));
        boolean port = uri.getPort() != 0 && uri.getPort() <= LAST_PORT;
        if (!scheme || !port || uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw Problem.WEBHOOK_URL_REFUSED.because(
                    "it is an https address with a host, without user and fragment, of at most " + LONGEST_URL
                            + " characters");
        }
        if (isLiteral(uri.getHost()) && !permitted(InetAddress.ofLiteral(bare(uri.getHost())))) {
            throw Problem.WEBHOOK_URL_REFUSED.because("the address is not public");
        }
        return uri;
    }

    private static URI parsed(String url) {
        try {
            return url.length() > LONGEST_URL ? URI.create("") : new URI(url);
        } catch (URISyntaxException e) {
            throw Problem.WEBHOOK_URL_REFUSED.because("it is no address");
        }
    }

    private static boolean isLiteral(String host) {
        try {
            InetAddress.ofLiteral(bare(host));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] permitted =
                Stream.of(names.find(host)).filter(this::permitted).toArray(InetAddress[]::new);
        if (permitted.length == 0) {
            throw new UnknownHostException("no public address");
        }
        return permitted;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Addresses of IPv4 that are written as of IPv6 are of IPv4 to the JDK. */
    boolean permitted(InetAddress address) {
        boolean unicast = address.getAddress().length == 4 || GLOBAL_UNICAST.has(address);
        return (unicast && SPECIAL.stream().noneMatch(network -> network.has(address)))
                || own.stream().anyMatch(network -> network.has(address));
    }
}
