package nl.schildwacht.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AddressGuardTest {
    private final AddressGuard guard = new AddressGuard(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "2002:7f00:1::1",
                "2001::1",
                "2001:db8::1",
                "3fff::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "100::1",
                "4000::1"
            })
    void addressThatIsNotPublic_isRefused(String literal) {
        assertThat(guard.allows("feed.example", InetAddress.ofLiteral(literal))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2003::1",
                "2a00:1450:400e::1",
                "2606:4700::1",
                "3ffe::1"
            })
    void publicAddress_isAllowed(String literal) {
        assertThat(guard.allows("feed.example", InetAddress.ofLiteral(literal))).isTrue();
    }

    @Test
    void mappedAddressThatJavaKeepsAsIpv6_isRefused() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = mapped[11] = (byte) 0xff;
        mapped[12] = 127;
        mapped[15] = 1;
        assertThat(guard.allows("feed.example", Inet6Address.getByAddress("feed.example", mapped, 0)))
                .isFalse();
    }

    @Test
    void allowedNetwork_opensThatNetworkOnly() {
        var guard = new AddressGuard(List.of("10.1.0.0/16", "fd00:1::/32", "192.168.1.7"));
        assertThat(guard.allows("x.example", InetAddress.ofLiteral("10.1.2.3"))).isTrue();
        assertThat(guard.allows("x.example", InetAddress.ofLiteral("10.2.2.3"))).isFalse();
        assertThat(guard.allows("x.example", InetAddress.ofLiteral("fd00:1::5")))
                .isTrue();
        assertThat(guard.allows("x.example", InetAddress.ofLiteral("fd00:2::5")))
                .isFalse();
        assertThat(guard.allows("x.example", InetAddress.ofLiteral("192.168.1.7")))
                .isTrue();
        assertThat(guard.allows("x.example", InetAddress.ofLiteral("192.168.1.8")))
                .isFalse();
    }

    @Test
    void allowedHost_opensThatNameOnly_inAnyCaseAndWithFinalDot() {
        var guard = new AddressGuard(List.of("Intranet.Voorbeeldstad.example"));
        var loopback = InetAddress.ofLiteral("127.0.0.1");
        assertThat(guard.allows("intranet.voorbeeldstad.EXAMPLE.", loopback)).isTrue();
        assertThat(guard.allows("x.intranet.voorbeeldstad.example", loopback)).isFalse();
        assertThat(guard.allows("voorbeeldstad.example", loopback)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0/8x", "fc00::/129", "not a host", "*.example", "", "10.0.0.0/-1"})
    void entryThatIsNeitherNetworkNorHost_isRefusedNamingTheKey(String entry) {
        assertThatThrownBy(() -> new AddressGuard(List.of(entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("schildwacht.http.allow-private");
    }
}
