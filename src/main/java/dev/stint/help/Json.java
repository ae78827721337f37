package dev.stint.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/** Reads and writes JSON as lists, {@link Tree}s, texts, numbers, booleans and nulls. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

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
    return new Writing(" ").of(value, "\n");
  }

  /** Writes a value in one line, to be read by people. */
  static String inOneLine(@Nullable Object value) {
    return new Writing(" ").of(value, "");
  }

  /** Writes a value without any space. */
  static String compact(@Nullable Object value) {
    return new Writing("").of(value, "");
  }

  /** Writes values. */
  private static final class Writing {
    private final StringBuilder out = new StringBuilder();
    private final String space;

    /**
     * @param space what stands after colons, and after commas that end no line
     */
    Writing(String space) {
      this.space = space;
    }

    /**
     * @param line what a line begins with, of which the first character ends the line before; empty
     *     for no lines
     */
    String of(@Nullable Object value, String line) {
      write(value, line);
      return out.toString();
    }

    private void write(@Nullable Object value, String line) {
      switch (value) {
        case Map<?, ?> map -> object(map, line);
        case List<?> list -> array(list, line);
        case String text -> text(text);
        case null, default -> out.append(value);
      }
    }

    private void object(Map<?, ?> map, String line) {
      String inner = deeper(line);
      String separator = "{" + inner;
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(separator);
        text(String.valueOf(entry.getKey()));
        out.append(':').append(space);
        write(entry.getValue(), inner);
        separator = inner.isEmpty() ? "," + space : "," + inner;
      }
      out.append(map.isEmpty() ? "{}" : line + "}");
    }

    private void array(List<?> list, String line) {
      boolean isFlat = list.stream().noneMatch(each -> each instanceof Map || each instanceof List);
      String inner = isFlat ? "" : deeper(line);
      String separator = "[" + inner;
      for (Object each : list) {
        out.append(separator);
        write(each, inner);
        separator = inner.isEmpty() ? "," + space : "," + inner;
      }
      out.append(list.isEmpty() ? "[]" : (isFlat ? "" : line) + "]");
    }

    private static String deeper(String line) {
      return line.isEmpty() ? "" : line + "  ";
    }

    private void text(String text) {
      out.append('"').append(JsonStringEncoder.getInstance().quoteAsCharArray(text)).append('"');
    }
  }
}
