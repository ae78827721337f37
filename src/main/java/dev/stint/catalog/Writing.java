package dev.stint.catalog;

import dev.stint.wire.WireWriter;
import java.sql.SQLException;

/** Writing of records that are copied already, where the database can fail no more. */
final class Writing {
  private Writing() {}

  static void write(Selection selection, WireWriter out, Selection.Loaded loaded) {
    try {
      selection.write(out, null, loaded);
    } catch (SQLException e) {
      throw new IllegalStateException("a copy of a row", e);
    }
  }
}
