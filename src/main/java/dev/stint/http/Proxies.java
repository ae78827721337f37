package dev.stint.http;

import dev.stint.config.Networks;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who is calling through proxies. What a proxy says about the caller only counts if the
 * operator trusts the proxy, because anybody can send such headers.
 */
final class Proxies {
  private static final HeaderName FORWARDED_PROTO = HeaderNames.create("X-Forwarded-Proto");
  private static final HeaderName FORWARDED_HOST = HeaderNames.create("X-Forwarded-Host");

  /** A part of {@code Forwarded} (RFC 7239, 4): a pair, or a separator. */
  private static final Pattern PART =
      Pattern.compile("\\s*([A-Za-z]+)=(?:\"([^\"\\\\]*)\"|([^\\s\",;]*))\\s*|[,;]");

  /** An address with an optional port; IPv6 with or without brackets. */
  private static final Pattern NODE =
      Pattern.compile("\\[([^]]+)](?::\\d+)?|([0-9.]+)(?::\\d+)?|([0-9A-Fa-f:.]+)");

  private final Networks trusted;

  Proxies(Networks trusted) {
    this.trusted = trusted;
  }

  /** Whether this is a trusted proxy. */
  boolean trust(@Nullable InetAddress peer) {
    return peer != null && trusted.contain(peer);
  }

  /**
   * Who made a request, and how.
   *
   * @param peer the other end of the connection; null if it has no address
   * @param secure whether the connection uses TLS
   * @param host the host that the request is for
   */
  Origin origin(
      @Nullable InetAddress peer, boolean secure, @Nullable String host, Headers headers) {
    if (peer == null || !trust(peer)) {
      return new Origin(peer, secure, host);
    }
    String standard = HeaderValue.all(headers, HeaderNames.FORWARDED);
    List<Map<String, String>> hops = standard == null ? List.of() : forwarded(standard);
    List<String> byStandard = hops.stream().map(hop -> hop.getOrDefault("for", "")).toList();
    String custom = HeaderValue.all(headers, HeaderNames.X_FORWARDED_FOR);
    List<String> byCustom = custom == null ? List.of() : List.of(custom.split(",", -1));
    Map<String, String> last = hops.isEmpty() ? Map.of() : hops.getLast();
    String proto = last.getOrDefault("proto", lastOf(headers, FORWARDED_PROTO));
    String asked = last.getOrDefault("host", lastOf(headers, FORWARDED_HOST));
    return new Origin(
        client(peer, byStandard, byCustom),
        proto.isEmpty() ? secure : proto.equalsIgnoreCase("https"),
        asked.isEmpty() ? host : asked);
  }

  /**
   * The caller's address. A proxy sets one of the two headers, and may pass on the other as the
   * caller sent it: if they disagree, neither is believed.
   */
  private InetAddress client(InetAddress peer, List<String> byStandard, List<String> byCustom) {
    if (byStandard.isEmpty() || byCustom.isEmpty()) {
      return client(peer, byStandard.isEmpty() ? byCustom : byStandard);
    }
    InetAddress client = client(peer, byStandard);
    return client.equals(client(peer, byCustom)) ? client : peer;
  }

  /** The last address that is not a trusted proxy; anything before it is hearsay. */
  private InetAddress client(InetAddress peer, List<String> hops) {
    InetAddress client = peer;
    for (String hop : hops.reversed()) {
      InetAddress next = trusted.contain(client) ? address(hop.strip()) : null;
      if (next == null) {
        return client;
      }
      client = next;
    }
    return client;
  }

  private static @Nullable InetAddress address(String node) {
    Matcher parts = NODE.matcher(node);
    if (!parts.matches()) {
      return null;
    }
    for (int group = 1; group <= parts.groupCount(); group++) {
      if (parts.group(group) != null) {
        return Networks.address(parts.group(group));
      }
    }
    return null;
  }

  /**
   * What each proxy says, the nearest one last; a header that does not follow the RFC says nothing.
   */
  private static List<Map<String, String>> forwarded(String header) {
    List<Map<String, String>> hops = new ArrayList<>();
    Map<String, String> hop = new HashMap<>();
    Matcher part = PART.matcher(header);
    int end = 0;
    while (part.lookingAt()) {
      end = part.end();
      if (part.group(1) != null) {
        String value = part.group(2) == null ? part.group(3) : part.group(2);
        hop.put(part.group(1).toLowerCase(Locale.ROOT), value);
      } else if (part.group().equals(",")) {
        hops.add(hop);
        hop = new HashMap<>();
      }
      part.region(end, header.length());
    }
    hops.add(hop);
    return end == header.length() ? hops : List.of(Map.of());
  }

  private static String lastOf(Headers headers, HeaderName name) {
    String all = HeaderValue.all(headers, name);
    if (all == null) {
      return "";
    }
    return all.substring(all.lastIndexOf(',') + 1).strip();
  }

  /**
   * Who made a request, and how.
   *
   * @param client null if there is no address
   * @param secure whether the caller's own connection uses TLS
   * @param host the host that the caller asked for; null if none was named
   */
  record Origin(@Nullable InetAddress client, boolean secure, @Nullable String host) {
    /** The numeric address, never a name, which the owner of the address could choose. */
    String address() {
      return client == null ? "unknown" : client.getHostAddress();
    }
  }
}
