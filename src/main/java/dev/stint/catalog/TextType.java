package dev.stint.catalog;

import dev.stint.store.Row;
import dev.stint.wire.Node;
import dev.stint.wire.Texts;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A text. */
class TextType extends Type<String> {
  private final int longest;
  private final boolean trimmed;
  private final boolean takesFlags;

  TextType(int longest, boolean trimmed, boolean takesFlags) {
    this.longest = longest;
    this.trimmed = trimmed;
    this.takesFlags = takesFlags;
  }

  @Override
  public ValueKind kind() {
    return ValueKind.text("text", longest);
  }

  @Override
  @Nullable String read(Node.Scalar scalar) throws BadValue {
    if (scalar.kind() == Node.Scalar.Kind.BOOLEAN && !takesFlags) {
      throw new BadValue("must be text");
    }
    String flaw = Texts.flaw(scalar.text());
    if (flaw != null) {
      throw new BadValue(flaw);
    }
    String composed = Texts.composed(scalar.text());
    String text = trimmed ? Texts.trimmed(composed) : composed;
    if (text.codePointCount(0, text.length()) > longest) {
      throw new BadValue("is longer than %d characters".formatted(longest));
    }
    return text.isEmpty() ? null : text;
  }

  @Override
  boolean isEmpty(Node node) {
    return node.isEmpty();
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
