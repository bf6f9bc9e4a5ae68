package org.tallystick.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.query.platform.ProblemException;

class DestinationsTest {

    private static final Destinations PUBLIC = destinations(false, List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.1",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::10.0.0.1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "100::1",
                "3fff::1"
            })
    void whatIsNotPublicIsNeverCalled(String address) {
        assertThat(PUBLIC.permitted(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.169.0.1",
                "198.20.0.1",
                "223.1.1.1",
                "2606:4700::1111",
                "2a00::1"
            })
    void whatIsPublicIs(String address) {
        assertThat(PUBLIC.permitted(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void theOperatorCanNameNetworks() {
        Destinations own = destinations(false, List.of("10.1.0.0/16", "fd00::/9"));
        assertThat(own.permitted(InetAddress.ofLiteral("10.1.255.1"))).isTrue();
        assertThat(own.permitted(InetAddress.ofLiteral("10.2.0.1"))).isFalse();
        assertThat(own.permitted(InetAddress.ofLiteral("fd7f::1"))).isTrue();
        assertThat(own.permitted(InetAddress.ofLiteral("fd80::1"))).isFalse();
        assertThatThrownBy(() -> Network.valueOf("10.0.0.0/33")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Network.valueOf("10.0.0.0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofANameOnlyPublicAddressesAreGivenToTheClient() throws UnknownHostException {
        InetAddress open = InetAddress.ofLiteral("8.8.8.8");
        Destinations.Names names = _ -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1"), open};
        assertThat(new Destinations(settings(false, List.of()), names).resolve("x"))
                .containsExactly(open);
        Destinations.Names inside = _ -> new InetAddress[] {InetAddress.ofLiteral("::ffff:192.168.0.1")};
        assertThatThrownBy(() -> new Destinations(settings(false, List.of()), inside).resolve("x"))
                .isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "ftp://example.org/",
                "https://user@example.org/",
                "https://example.org/#x",
                "https:///x",
                "//example.org/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://10.0.0.1:8443/x",
                "https://example.org:65536/",
                "https://example.org:0/",
                "",
                "https://exa mple.org/",
                "javascript:alert(1)"
            })
    void suchAddressesAreRefusedAtOnce(String url) {
        assertThatThrownBy(() -> PUBLIC.accepted(url)).isInstanceOf(ProblemException.class);
    }

    @Test
    void anAddressHasACertainLength() {
        String longest = "https://example.org/" + "x".repeat(Destinations.LONGEST_URL - 20);
        assertThat(PUBLIC.accepted(longest)).hasToString(longest);
        assertThatThrownBy(() -> PUBLIC.accepted(longest + "x")).isInstanceOf(ProblemException.class);
        assertThat(destinations(true, List.of()).accepted("http://example.org/hook?x=1"))
                .hasHost("example.org");
    }

    private static Destinations destinations(boolean http, List<String> networks) {
        return new Destinations(settings(http, networks), InetAddress::getAllByName);
    }

    private static WebhookProperties settings(boolean http, List<String> networks) {
        Duration second = Duration.ofSeconds(1);
        return new WebhookProperties(http, networks, second, second, second, second, second, 1);
    }
}
