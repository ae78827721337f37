package dev.stint.store;

import java.io.StringWriter;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Records who wrote what, in the write's own transaction. */
final class Audit {
  private static final JsonFactory JSON = new JsonFactory();

  private static final Sql NOTE =
      Sql.of(
          """
          INSERT INTO audit_entry (firm_id, id, changed_at, staff_id, token_id, token_name, address,
            record, record_id, action, written)
          VALUES (:firm, :id, :now, :staff, :token, :token_name, :address,
            :record, :record_id, :action, :written)\
          """);

  /** Adds to the entry of the same name, if there is one; a count of 0 leaves that as it is. */
  private static final Sql COUNT =
      Sql.of(
          """
          INSERT INTO audit_entry (firm_id, id, changed_at, staff_id, token_id, token_name, address,
            record, record_id, action, written, occurrences, counted_as)
          VALUES (:firm, :id, :now, :staff, :token, :token_name, :address,
            :record, :record_id, :action, :written, :first, :counted_as)
          ON CONFLICT (firm_id, counted_as) WHERE counted_as IS NOT NULL DO UPDATE
          SET occurrences = audit_entry.occurrences + :more WHERE :more > 0\
          """);

  private final Author author;
  private final Clock clock;

  Audit(Author author, Clock clock) {
    this.author = author;
    this.clock = clock;
  }

  void note(
      Transaction transaction,
      String record,
      long id,
      String action,
      Map<String, ? extends @Nullable Object> written) {
    entry(transaction, NOTE, record, id, action, written).run();
  }

  void count(
      Transaction transaction,
      String record,
      long id,
      String action,
      Map<String, ? extends @Nullable Object> written,
      Counted counted) {
    entry(transaction, COUNT, record, id, action, written)
        .set("first", Math.max(counted.times(), 1))
        .set("more", counted.times())
        .set("counted_as", counted.name())
        .run();
  }

  private Query entry(
      Transaction transaction,
      Sql sql,
      String record,
      long id,
      String action,
      Map<String, ? extends @Nullable Object> written) {
    return transaction
        .query(sql)
        .set("id", transaction.newId())
        .set("now", Values.now(clock))
        .set("staff", author.staffId())
        .set("token", author.tokenId())
        .set("token_name", author.tokenName())
        .set("address", author.address())
        .set("record", record)
        .set("record_id", id)
        .set("action", action)
        .set("written", written.isEmpty() ? null : json(written));
  }

  private static String json(Map<String, ? extends @Nullable Object> written) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      written.forEach((column, value) -> {
        switch (value) {
          case null -> out.writeNullProperty(column);
          case String string -> out.writeStringProperty(column, string);
          case Boolean flag -> out.writeBooleanProperty(column, flag);
          case Long number -> out.writeNumberProperty(column, number);
          case Integer number -> out.writeNumberProperty(column, number);
          // Bytes are hashes of secrets.
          default -> {}
        }
      });
      out.writeEndObject();
    }
    return text.toString();
  }
}
