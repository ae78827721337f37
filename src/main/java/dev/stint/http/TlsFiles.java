package dev.stint.http;

import dev.stint.config.BadSettingException;
import io.helidon.common.configurable.Resource;
import io.helidon.common.tls.Tls;
import io.helidon.common.tls.TlsClientAuth;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** The certificate and key of TLS, in PEM files that are read again when they change. */
final class TlsFiles {
  private static final Logger LOG = System.getLogger(TlsFiles.class.getName());
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final Path certificate;
  private final Path key;

  TlsFiles(Path certificate, Path key) {
    this.certificate = certificate;
    this.key = key;
  }

  /**
   * What is in the files.
   *
   * @throws BadSettingException when they are not there, or are not what they should be
   */
  Tls read() {
    for (Path file : List.of(certificate, key)) {
      if (!Files.isReadable(file)) {
        throw new BadSettingException(
            "The file %s of tls.certificate or tls.key cannot be read.".formatted(file));
      }
    }
    try {
      return Tls.builder()
          .privateKey(keys -> keys.pem(pem -> pem.key(Resource.create(key))))
          .privateKeyCertChain(keys -> keys.pem(pem -> pem.certChain(Resource.create(certificate))))
          .enabledProtocols(List.of("TLSv1.3", "TLSv1.2"))
          .clientAuth(TlsClientAuth.NONE)
          .build();
    } catch (RuntimeException e) {
      throw new BadSettingException(
          "tls.certificate and tls.key must be PEM files: a certificate chain, and its private key without a password (%s)."
              .formatted(e.getMessage()));
    }
  }

  /** Hands on what is in the files whenever they have changed, until the thread is interrupted. */
  Thread watch(Consumer<Tls> onChange) {
    return Thread.ofPlatform().daemon().name("stint-tls").start(() -> loop(onChange));
  }

  private void loop(Consumer<Tls> onChange) {
    List<FileTime> seen = times();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(LOOK_EVERY);
      } catch (InterruptedException e) {
        return;
      }
      List<FileTime> now = times();
      if (!now.equals(seen)) {
        try {
          onChange.accept(read());
          seen = now;
          LOG.log(Level.INFO, "The certificate was read again.");
        } catch (RuntimeException e) {
          // Half of a pair may be written already; the old one stays until both fit.
          LOG.log(Level.WARNING, "The new certificate is not used: " + e.getMessage());
        }
      }
    }
  }

  private List<FileTime> times() {
    return List.of(time(certificate), time(key));
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }
}
