package dev.stint.http;

import dev.stint.config.BadSettingException;
import dev.stint.config.Settings;
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
import java.util.Optional;
import java.util.function.Consumer;

/** The certificate and key of TLS, in PEM files that are reloaded when they change. */
final class TlsFiles {
  private static final Logger LOG = System.getLogger(TlsFiles.class.getName());
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  /** All of TLS 1.3, and those of 1.2 with authenticated encryption. */
  private static final List<String> SUITES =
      List.of(
          "TLS_AES_256_GCM_SHA384",
          "TLS_CHACHA20_POLY1305_SHA256",
          "TLS_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

  private final Path certificate;
  private final Path key;

  TlsFiles(Path certificate, Path key) {
    this.certificate = certificate;
    this.key = key;
  }

  /**
   * The files in the settings, if there are any.
   *
   * @throws BadSettingException if there is only one
   */
  static Optional<TlsFiles> of(Settings settings) {
    Optional<Path> certificate = settings.get(Settings.TLS_CERTIFICATE);
    Optional<Path> key = settings.get(Settings.TLS_KEY);
    if (certificate.isPresent() != key.isPresent()) {
      throw new BadSettingException("TLS takes both tls.certificate and tls.key, or neither.");
    }
    return certificate.map(file -> new TlsFiles(file, key.orElseThrow()));
  }

  /**
   * The contents of the files.
   *
   * @throws BadSettingException if they do not exist or are not valid
   */
  Tls read() {
    for (Path file : List.of(certificate, key)) {
      if (!Files.isReadable(file)) {
        throw new BadSettingException(
            "Cannot read the file %s, named by tls.certificate or tls.key.".formatted(file));
      }
    }
    try {
      return Tls.builder()
          .privateKey(keys -> keys.pem(pem -> pem.key(Resource.create(key))))
          .privateKeyCertChain(keys -> keys.pem(pem -> pem.certChain(Resource.create(certificate))))
          .enabledProtocols(List.of("TLSv1.3", "TLSv1.2"))
          .enabledCipherSuites(SUITES)
          .clientAuth(TlsClientAuth.NONE)
          .build();
    } catch (RuntimeException e) {
      throw new BadSettingException(
          "tls.certificate and tls.key must be PEM files: a certificate chain, and its private key without a"
              + " password (%s).".formatted(e.getMessage()));
    }
  }

  /** Passes on the contents of the files whenever they change, until the thread is interrupted. */
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
          LOG.log(Level.INFO, "The TLS certificate was reloaded.");
        } catch (RuntimeException e) {
          // Half of a pair may have been written; the old pair stays until both match.
          LOG.log(Level.WARNING, "The new TLS certificate was not loaded: " + e.getMessage());
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
