package dev.stint.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Whose an address is, for limits: of IPv6 everybody has a whole network (a /64), from which each
 * call may come from another address (ruling 4.2).
 */
public final class ClientNetwork {
  private static final int BYTES = 8;

  private ClientNetwork() {}

  /** The address itself, of IPv6 the first of its network. */
  public static InetAddress of(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address;
    }
    byte[] bytes = address.getAddress();
    Arrays.fill(bytes, BYTES, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has as many bytes as another", e);
    }
  }

  /** The same of an address in numbers; of anything else, that itself. */
  public static String of(String address) {
    try {
      return of(InetAddress.ofLiteral(address)).getHostAddress();
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
