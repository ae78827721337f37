package dev.stint.config;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** IP addresses: single ones, and networks. */
public record Networks(List<Networks.Network> all) {
  /**
   * The characters of an address; with any others it would be a name, or have a zone of one
   * machine.
   */
  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  /**
   * Addresses and networks such as {@code 10.0.0.0/8} separated by commas.
   *
   * @return null if one of them is neither
   */
  static @Nullable Networks parse(String text) {
    List<Network> all = CommaSeparated.parse(text, Network::parse);
    return all == null ? null : new Networks(all);
  }

  /** Whether an address is among them. */
  public boolean contain(InetAddress address) {
    return all.stream().anyMatch(network -> network.contains(address));
  }

  /** Reads an address in numeric notation; null for anything else. No name is looked up. */
  public static @Nullable InetAddress address(String text) {
    if (!LITERAL.matcher(text).matches()) {
      return null;
    }
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * The addresses with the same prefix.
   *
   * @param bits the length of the prefix
   */
  record Network(InetAddress start, int bits) {
    static @Nullable Network parse(String text) {
      int slash = text.indexOf('/');
      InetAddress start = address(slash < 0 ? text : text.substring(0, slash));
      if (start == null) {
        return null;
      }
      int most = start.getAddress().length * Byte.SIZE;
      try {
        int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
        return bits >= 0 && bits <= most ? new Network(start, bits) : null;
      } catch (NumberFormatException e) {
        return null;
      }
    }

    boolean contains(InetAddress address) {
      byte[] mine = start.getAddress();
      byte[] other = address.getAddress();
      if (mine.length != other.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % Byte.SIZE;
        if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
