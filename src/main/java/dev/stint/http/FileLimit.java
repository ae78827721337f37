package dev.stint.http;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.stint.config.Settings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;

/**
 * How many files the process may open. Each connection takes one, and once there are none left the
 * server can neither accept connections nor open its database.
 */
final class FileLimit {
  /** How many more the process may need than are open at startup. */
  static final int OTHERS = 64;

  private static final Logger LOG = System.getLogger(FileLimit.class.getName());

  private FileLimit() {}

  /** The number of connections set, or fewer if there are not enough files for them. */
  static int connections(Settings settings) {
    int wanted = Math.toIntExact(settings.get(Settings.SERVER_CONNECTIONS));
    if (!(ManagementFactory.getOperatingSystemMXBean()
        instanceof UnixOperatingSystemMXBean system)) {
      return wanted;
    }
    long most = system.getMaxFileDescriptorCount();
    int possible = possible(wanted, most, system.getOpenFileDescriptorCount());
    if (possible < wanted) {
      LOG.log(
          Level.WARNING,
          "The process may open %d files (ulimit -n), so it takes %d connections at once, not %d (server.connections). Raise that limit, or lower the setting."
              .formatted(most, possible, wanted));
    }
    return possible;
  }

  /**
   * How many connections are possible.
   *
   * @param most the maximum number of open files
   * @param open how many are already open
   */
  static int possible(int wanted, long most, long open) {
    long free = most - open - OTHERS - Connections.ROOM_FOR_NEW_ONES;
    return Math.clamp(free, 1, wanted);
  }
}
