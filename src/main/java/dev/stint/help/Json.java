package dev.stint.help;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.DefaultPrettyPrinter.Indenter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;

/** Reads and writes JSON as lists, {@link Tree}s, texts, numbers, booleans and nulls. */
final class Json {
  /** Takes what the API takes, too: names without quotes, and texts in single ones. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  private static final Indenter IN_LINES = new DefaultIndenter("  ", "\n");
  private static final Indenter IN_ONE_LINE = new DefaultPrettyPrinter.NopIndenter();
  private static final Separators SPACED =
      Separators.createDefaultInstance()
          .withObjectNameValueSpacing(Spacing.AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");

  private Json() {}

  /** Reads a value. */
  static @Nullable Object read(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      return value(parser);
    }
  }

  private static @Nullable Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Tree tree = new Tree();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          tree.put(name, value(parser));
        }
        yield tree;
      }
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield list;
      }
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  /** Writes a value in lines. */
  static String pretty(@Nullable Object value) {
    return written(
        value,
        new DefaultPrettyPrinter(SPACED).withObjectIndenter(IN_LINES).withArrayIndenter(IN_LINES));
  }

  /** Writes a value in one line, to be read by people. */
  static String inOneLine(@Nullable Object value) {
    Separators separators =
        SPACED.withObjectEntrySpacing(Spacing.AFTER).withArrayElementSpacing(Spacing.AFTER);
    return written(
        value,
        new DefaultPrettyPrinter(separators)
            .withObjectIndenter(IN_ONE_LINE)
            .withArrayIndenter(IN_ONE_LINE));
  }

  /** Writes a value without any space. */
  static String compact(@Nullable Object value) {
    return written(value, null);
  }

  private static String written(@Nullable Object value, @Nullable PrettyPrinter printer) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(context(printer), text)) {
      write(value, out);
    }
    return text.toString();
  }

  private static ObjectWriteContext context(@Nullable PrettyPrinter printer) {
    return new ObjectWriteContext.Base() {
      @Override
      public @Nullable PrettyPrinter getPrettyPrinter() {
        return printer;
      }
    };
  }

  private static void write(@Nullable Object value, JsonGenerator out) {
    switch (value) {
      case null -> out.writeNull();
      case Map<?, ?> map -> {
        out.writeStartObject();
        map.forEach((name, each) -> {
          out.writeName(name.toString());
          write(each, out);
        });
        out.writeEndObject();
      }
      case List<?> list -> {
        out.writeStartArray();
        list.forEach(each -> write(each, out));
        out.writeEndArray();
      }
      case Boolean flag -> out.writeBoolean(flag);
      case Number number -> out.writeNumber(new BigDecimal(number.toString()));
      default -> out.writeString(value.toString());
    }
  }
}
