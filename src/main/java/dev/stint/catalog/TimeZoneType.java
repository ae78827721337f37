package dev.stint.catalog;

import dev.stint.wire.Node;
import dev.stint.wire.Texts;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A time zone by its id, in any letter case, stored as Java spells it. */
final class TimeZoneType extends TextType {
  private static final Map<String, String> BY_FOLDED_ID =
      ZoneId.getAvailableZoneIds().stream()
          .collect(Collectors.toMap(Texts::folded, id -> id, (one, _) -> one));

  TimeZoneType() {
    super(255, true, false);
  }

  @Override
  @Nullable String read(Node.Scalar scalar) throws BadValue {
    String text = super.read(scalar);
    if (text == null) {
      return null;
    }
    String id = BY_FOLDED_ID.get(Texts.folded(text));
    try {
      return id == null ? ZoneId.of(text).getId() : id;
    } catch (DateTimeException e) {
      throw new BadValue("is not a time zone such as Europe/London");
    }
  }
}
