package dev.stint.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stint.config.BadSettingException;
import dev.stint.support.TestServer;
import java.io.FileInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS from PEM files ({@code tls.certificate}, {@code tls.key}). */
class TlsTest {
  private static final Duration NOTICED_WITHIN = Duration.ofSeconds(60);

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void makeACertificate() throws Exception {
    makeCertificate("first");
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
        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"status\":\"UP\"");
      }
    }
  }

  @Test
  void readsTheFilesAgainWhenTheyChange() throws Exception {
    try (TestServer server = start()) {
      assertThat(subject(server)).isEqualTo("CN=first");
      makeCertificate("second");
      Instant deadline = Instant.now().plus(NOTICED_WITHIN);
      while (!subject(server).equals("CN=second") && Instant.now().isBefore(deadline)) {
        Thread.sleep(Duration.ofMillis(200));
      }
      assertThat(subject(server)).isEqualTo("CN=second");
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
    return TestServer.start(
        Map.of(
            "tls.certificate", folder.resolve("cert.pem").toString(),
            "tls.key", folder.resolve("key.pem").toString()));
  }

  private static String subject(TestServer server) throws Exception {
    try (SSLSocket socket = connect(server)) {
      socket.startHandshake();
      Certificate certificate = socket.getSession().getPeerCertificates()[0];
      return ((X509Certificate) certificate).getSubjectX500Principal().getName();
    }
  }

  private static SSLSocket connect(TestServer server) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustsAll()}, null);
    return (SSLSocket)
        context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), server.port());
  }

  /** With the JDK's own tool, which every machine that runs these tests has. */
  private void makeCertificate(String name) throws Exception {
    Path store = folder.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "stint",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-storetype",
                "PKCS12",
                "-storepass",
                "password",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = new FileInputStream(store.toFile())) {
      keys.load(in, "password".toCharArray());
    }
    writePem("key.pem", "PRIVATE KEY", keys.getKey("stint", "password".toCharArray()).getEncoded());
    writePem("cert.pem", "CERTIFICATE", keys.getCertificate("stint").getEncoded());
  }

  private void writePem(String file, String kind, byte[] bytes) throws Exception {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    Files.writeString(
        folder.resolve(file),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, base64, kind));
  }

  private static final class TrustsAll implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
