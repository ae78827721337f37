package dev.stint.catalog;

import dev.stint.store.Row;
import dev.stint.wire.Node;
import dev.stint.wire.Texts;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of a closed set of words. */
final class WordType extends Type<String> {
  private final List<String> words;

  WordType(List<String> words) {
    this.words = List.copyOf(words);
  }

  @Override
  public ValueKind kind() {
    return ValueKind.words(words, ValueKind.Json.STRING).orNull();
  }

  @Override
  String read(Node.Scalar scalar) throws BadValue {
    String text = Texts.trimmed(scalar.text());
    for (String word : words) {
      if (Texts.same(word, text)) {
        return word;
      }
    }
    throw new BadValue("must be one of " + String.join(", ", words));
  }

  @Override
  @Nullable Object toColumn(@Nullable String value) {
    return value;
  }

  @Override
  @Nullable String fromColumn(Row row, int column) throws SQLException {
    return row.text(column);
  }
}
