package dev.stint.audit;

import dev.stint.catalog.Dictionary;
import dev.stint.store.Transaction;
import dev.stint.wire.Buffer;
import dev.stint.wire.Format;
import dev.stint.wire.Name;
import dev.stint.wire.WireWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What an entry says was written: stored as a JSON object by column, shown as one by field. A
 * single text, {@link #source}, carries it from one to the other, because a field is shown from one
 * expression.
 */
final class Written {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Name OBJECT = Name.of("Written");

  private Written() {}

  /**
   * SQL for whether the caller sees rates and what is personal of the staffer, the table, and what
   * was written; null if the entry has none.
   */
  static String source(String seesRates, String seesPersonal) {
    return """
    CASE WHEN %s THEN 'yes ' ELSE 'no ' END || CASE WHEN %s THEN 'yes ' ELSE 'no ' END || a.record
      || ' ' || a.written\
    """
        .formatted(seesRates, seesPersonal);
  }

  /** The JSON object to show. */
  static String shown(String source, Dictionary dictionary) {
    List<String> parts = List.of(source.split(" ", 4));
    var seen = new Dictionary.Seen(parts.get(0).equals("yes"), parts.get(1).equals("yes"));
    String table = parts.get(2);
    Buffer buffer = new Buffer();
    WireWriter out = Format.JSON.writer(buffer);
    out.startObject(null, OBJECT);
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), parts.get(3))) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.startsWith(Transaction.ROWS)) {
          String rows = name.substring(Transaction.ROWS.length());
          out.number(Name.of(dictionary.record(rows)), parser.getLongValue());
        } else {
          dictionary.write(out, table, name, value(parser), seen);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a value that comes from no database", e);
    }
    out.endObject();
    out.finish();
    return buffer.toString(StandardCharsets.UTF_8);
  }

  private static @Nullable Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> parser.getLongValue();
      default -> parser.getString();
    };
  }
}
