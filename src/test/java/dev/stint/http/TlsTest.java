package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stint.config.BadSettingException;
import dev.stint.support.Patience;
import dev.stint.support.TestCertificate;
import dev.stint.support.TestServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TLS from PEM files ({@code tls.certificate}, {@code tls.key}). */
class TlsTest {

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void makeACertificate() throws Exception {
    TestCertificate.make(folder, "first");
  }

  @Test
  void answersOverTls() throws Exception {
    try (TestServer server = start()) {
      try (SSLSocket socket = connect(server)) {
        socket
            .getOutputStream()
            .write(
                "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer)
            .startsWith("HTTP/1.1 200")
            .contains("\"status\":\"UP\"")
            .containsIgnoringCase("\r\nStrict-Transport-Security: max-age=31536000\r\n");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TLSv1.3, TLS_AES_128_GCM_SHA256, true",
    "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, true",
    "TLSv1.2, TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, true",
    "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384, false",
    "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, false",
  })
  void takesSuitesOnlyThatEncryptAndAuthenticateInOne(String version, String suite, boolean takes)
      throws Exception {
    try (TestServer server = start();
        SSLSocket socket = connect(server)) {
      socket.setEnabledProtocols(new String[] {version});
      socket.setEnabledCipherSuites(new String[] {suite});
      if (takes) {
        socket.startHandshake();
        assertThat(socket.getSession().getCipherSuite()).isEqualTo(suite);
      } else {
        assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
      }
    }
  }

  @Test
  void readsTheFilesAgainWhenTheyChange() throws Exception {
    try (TestServer server = start()) {
      assertThat(subject(server)).isEqualTo("CN=first");
      TestCertificate.make(folder, "second");
      Patience.until("the second is used", () -> subject(server).equals("CN=second"));
    }
  }

  @Test
  void takesBothFilesOrNeither() {
    assertThatThrownBy(
            () -> TestServer.start(Map.of("tls.key", folder.resolve("key.pem").toString())))
        .isInstanceOf(BadSettingException.class)
        .hasMessage("TLS takes both tls.certificate and tls.key, or neither.");
  }

  @Test
  void saysWhichFileCannotBeRead() {
    String missing = folder.resolve("missing.pem").toString();
    assertThatThrownBy(
            () -> TestServer.start(Map.of("tls.certificate", missing, "tls.key", missing)))
        .isInstanceOf(BadSettingException.class)
        .hasMessageContaining(missing);
  }

  private TestServer start() {
    return TestServer.start(TestCertificate.settings(folder));
  }

  private static String subject(TestServer server) {
    try (SSLSocket socket = connect(server)) {
      socket.startHandshake();
      Certificate certificate = socket.getSession().getPeerCertificates()[0];
      return ((X509Certificate) certificate).getSubjectX500Principal().getName();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static SSLSocket connect(TestServer server) throws Exception {
    return (SSLSocket) TestCertificate.trustingClient(server.port());
  }
}
