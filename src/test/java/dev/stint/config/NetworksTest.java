package dev.stint.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and networks in settings. */
class NetworksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.0/8 | 10.255.0.1 | true",
        "10.0.0.0/8 | 11.0.0.1 | false",
        "10.1.2.3/31 | 10.1.2.2 | true",
        "10.1.2.3/31 | 10.1.2.4 | false",
        "192.0.2.1 | 192.0.2.1 | true",
        "192.0.2.1 | 192.0.2.2 | false",
        "0.0.0.0/0 | 203.0.113.9 | true",
        "0.0.0.0/0 | ::1 | false",
        "2001:db8::/33 | 2001:db8:7fff::1 | true",
        "2001:db8::/33 | 2001:db8:8000::1 | false",
        "::1, 127.0.0.1 | 127.0.0.1 | true",
        "127.0.0.1 | ::ffff:127.0.0.1 | true",
        "'' | 127.0.0.1 | false",
      })
  void contain(String networks, String address, boolean contained) {
    assertThat(
            Objects.requireNonNull(Networks.parse(networks))
                .contain(InetAddress.ofLiteral(address)))
        .isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/",
        "10.0.0.0/x",
        "::/129",
        "fe80::1%lo",
        "10.0.0.1,",
        "10.0.0.256",
        "0x7f.0.0.1",
      })
  void areNothingElse(String text) {
    assertThat(Networks.parse(text)).isNull();
  }
}
