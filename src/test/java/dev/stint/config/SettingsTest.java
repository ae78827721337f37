package dev.stint.config;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings: their defaults, where values come from, and what is refused. */
class SettingsTest {
  @TempDir Path folder;

  @Test
  void haveTheseDefaults() {
    Settings settings = load(Map.of(), Map.of());
    Map<String, Object> defaults = new LinkedHashMap<>();
    for (Setting<?> setting : Settings.all()) {
      defaults.put(setting.name(), settings.get(setting));
      assertThat(settings.source(setting)).isEqualTo("default");
    }
    assertThat(defaults)
        .as("a new setting needs a line here, and docs/settings.md to be made anew")
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                entry("server.host", "127.0.0.1"),
                entry("server.port", 8080L),
                entry("server.body.limit", 1_048_576L),
                entry("server.stop.grace", Duration.ofSeconds(10)),
                entry("server.read.timeout", Duration.ofSeconds(30)),
                entry("server.head.timeout", Duration.ofSeconds(10)),
                entry("server.body.rate", 500L),
                entry("server.idle.timeout", Duration.ofMinutes(5)),
                entry("server.connections", 10_000L),
                entry("server.connections.address", 256L),
                entry("server.header.limit", 16_384L),
                entry("server.cors.origins", new Origins(false, Set.of())),
                entry("server.url", Optional.empty()),
                entry("server.hosts", new Hosts(Set.of())),
                entry("server.trusted.proxies", new Networks(List.of())),
                entry("tls.certificate", Optional.empty()),
                entry("tls.key", Optional.empty()),
                entry("metrics.access", "loopback"),
                entry("session.lifetime", Duration.ofHours(24)),
                entry("invitation.lifetime", Duration.ofDays(7)),
                entry("throttle.limit", 30L),
                entry("throttle.window", Duration.ofSeconds(60)),
                entry("throttle.mode", "refuse"),
                entry("throttle.delay.limit", Duration.ofSeconds(65)),
                entry("login.user.limit", 10L),
                entry("login.address.limit", 50L),
                entry("login.window", Duration.ofSeconds(60)),
                entry("login.delay", Duration.ofSeconds(2)),
                entry("token.address.limit", 600L),
                entry("token.window", Duration.ofSeconds(60)),
                entry("audit.keep", Duration.ZERO),
                entry("store.url", "sqlite"),
                entry("store.readers", 4L),
                entry("store.writers", 8L),
                entry("store.timeout", Duration.ofSeconds(10)),
                entry("store.free.min", 67_108_864L),
                entry("compatibility", "documented"),
                entry("log.format", "text"),
                entry("log.access", true),
                entry("log.access.user", false)));
  }

  @Test
  void laterBeatsEarlierAndEachTellsWhereItComesFrom() throws IOException {
    Path file = write("store.readers=2\nthrottle.limit=1\nlog.access=false\n");
    Settings settings =
        load(
            Map.of("STINT_THROTTLE_LIMIT", "2", "STINT_LOG_ACCESS", "true"),
            Map.of("throttle.limit", "3"));
    assertThat(settings.get(Settings.STORE_READERS)).isEqualTo(2);
    assertThat(settings.source(Settings.STORE_READERS)).isEqualTo(file.toString());
    assertThat(settings.get(Settings.LOG_ACCESS)).isTrue();
    assertThat(settings.source(Settings.LOG_ACCESS)).isEqualTo("environment STINT_LOG_ACCESS");
    assertThat(settings.get(Settings.THROTTLE_LIMIT)).isEqualTo(3);
    assertThat(settings.source(Settings.THROTTLE_LIMIT)).isEqualTo("command line");
    assertThat(settings.source(Settings.THROTTLE_WINDOW)).isEqualTo("default");
  }

  @Test
  void ignoreSpaceAroundValues() {
    assertThat(load(Map.of(), Map.of("throttle.limit", " 7 ")).get(Settings.THROTTLE_LIMIT))
        .isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "server.port, 65536",
    "server.port, -1",
    "server.port, http",
    "server.port, 1.5",
    "server.port, ''",
    "server.host, ''",
    "server.cors.origins, app.example.com",
    "server.cors.origins, https://app.example.com/",
    "server.cors.origins, https://app.example.com:0",
    "server.cors.origins, https://app.example.com:65536",
    "server.cors.origins, 'https://app.example.com,'",
    "server.cors.origins, 'https://app.example.com https://other.example.com'",
    "server.cors.origins, https://*.example.com",
    "server.cors.origins, https://user@app.example.com",
    "server.cors.origins, 'https://app.example.com, *'",
    "server.cors.origins, null",
    "server.url, stint.example.com",
    "server.url, ftp://stint.example.com",
    "server.url, https://user@stint.example.com",
    "server.url, https://stint.example.com/?a=b",
    "server.url, https://stint.example.com/#a",
    "server.url, https://stint.example.com:0",
    "throttle.limit, -1",
    "throttle.limit, 99999999999999999999",
    "throttle.window, 60",
    "throttle.window, 0s",
    "throttle.window, 2d",
    "throttle.window, 1 day",
    "throttle.mode, wait",
    "throttle.delay.limit, 0s",
    "session.lifetime, 366d",
    "log.access, yes",
    "log.format, xml",
    "store.readers, 0",
    "store.url, jdbc:mysql://localhost/a",
  })
  void refuseWhatTheyDoNotTakeWhereverItComesFrom(String name, String value) throws IOException {
    String says = "The setting %s takes .*, not \"%s\" \\(%s\\)\\.";
    assertThatThrownBy(() -> load(Map.of(), Map.of(name, value)))
        .isInstanceOf(BadSettingException.class)
        .hasMessageMatching(says.formatted(name, Pattern.quote(value), "command line"));
    String variable = "STINT_" + name.toUpperCase(java.util.Locale.ROOT).replace('.', '_');
    assertThatThrownBy(() -> load(Map.of(variable, value), Map.of()))
        .isInstanceOf(BadSettingException.class)
        .hasMessageMatching(says.formatted(name, Pattern.quote(value), "environment " + variable));
    Path file = write("%s=%s".formatted(name, value));
    assertThatThrownBy(() -> load(Map.of(), Map.of()))
        .isInstanceOf(BadSettingException.class)
        .hasMessageMatching(says.formatted(name, Pattern.quote(value), file));
  }

  @ParameterizedTest
  @CsvSource({"90s, 90", "10m, 600", "24h, 86400", "1d, 86400", "1h30m, 5400", "1H, 3600"})
  void readTimesInSeveralUnits(String text, long seconds) {
    assertThat(load(Map.of(), Map.of("throttle.window", text)).get(Settings.THROTTLE_WINDOW))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void readOriginsAsBrowsersSendThem() {
    assertThat(
            load(
                    Map.of(),
                    Map.of(
                        "server.cors.origins",
                        "HTTPS://App.example.com:443, http://localhost:5173,http://[::1]:80"))
                .get(Settings.SERVER_CORS_ORIGINS))
        .isEqualTo(
            new Origins(
                false, Set.of("https://app.example.com", "http://localhost:5173", "http://[::1]")));
    assertThat(load(Map.of(), Map.of("server.cors.origins", "*")).get(Settings.SERVER_CORS_ORIGINS))
        .isEqualTo(new Origins(true, Set.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "https://stint.example.com, https://stint.example.com/invitation",
    "HTTPS://Stint.example.com:443/, https://stint.example.com/invitation",
    "http://192.0.2.7:8080/time/, http://192.0.2.7:8080/time/invitation",
    "https://[::1]:8443, https://[::1]:8443/invitation",
  })
  void readTheServersAddressAsWhatItsLinksBeginWith(String text, String link) {
    Optional<ServerUrl> url = load(Map.of(), Map.of("server.url", text)).get(Settings.SERVER_URL);
    assertThat(url.orElseThrow().of("/invitation")).isEqualTo(link);
  }

  @Test
  void refuseUnknownNames() throws IOException {
    assertThatThrownBy(() -> load(Map.of(), Map.of("throttle.limits", "1")))
        .isInstanceOf(BadSettingException.class)
        .hasMessage(
            "There is no setting throttle.limits (command line); 'stint config' lists all settings.");
    assertThatThrownBy(() -> load(Map.of("STINT_THROTTLE_LIMITS", "1"), Map.of()))
        .isInstanceOf(BadSettingException.class)
        .hasMessageStartingWith("There is no setting STINT_THROTTLE_LIMITS (environment)");
    Path file = write("Throttle.Limit=1");
    assertThatThrownBy(() -> load(Map.of(), Map.of()))
        .isInstanceOf(BadSettingException.class)
        .hasMessageStartingWith("There is no setting Throttle.Limit (%s)".formatted(file));
  }

  @Test
  void leaveVariablesOfTheLauncherAndOfOthersAlone() {
    load(Map.of("STINT_DATA", "x", "STINT_JAVA_OPTS", "-Xmx1g", "STINT_URL", "x"), Map.of());
  }

  @Test
  void refuseAFileThatCannotBeRead() throws IOException {
    write("throttle.limit=\\uZZZZ");
    assertThatThrownBy(() -> load(Map.of(), Map.of()))
        .isInstanceOf(BadSettingException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void neverShowAPassword() {
    String url = "jdbc:postgresql://localhost/stint?user=a&password=secret&ssl=true";
    Settings settings = load(Map.of(), Map.of("store.url", url));
    assertThat(settings.get(Settings.STORE_URL)).isEqualTo(url);
    assertThat(settings.text(Settings.STORE_URL))
        .isEqualTo("jdbc:postgresql://localhost/stint?user=a&password=***&ssl=true");
    assertThatThrownBy(() -> load(Map.of(), Map.of("store.url", "x?password=secret")))
        .hasMessageNotContaining("not \"x?password=secret");
  }

  private Settings load(Map<String, String> environment, Map<String, String> given) {
    return Settings.load(folder.resolve("stint.properties"), environment, given);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("stint.properties"), text);
  }
}
