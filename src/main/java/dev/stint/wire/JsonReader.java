package dev.stint.wire;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads JSON as leniently as the documentation's own examples require (ruling 2.4). */
final class JsonReader {
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          // No shared table of names: an attacker who knows how it hashes could fill one chain of
          // it.
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Reading.DEEPEST)
                  .maxNumberLength(Reading.LONGEST_NUMBER)
                  .build())
          .build();

  private JsonReader() {}

  static Node read(String body) {
    return read(FACTORY.createParser(ObjectReadContext.empty(), body));
  }

  private static Node read(JsonParser parser) {
    try (parser) {
      if (parser.nextToken() == null) {
        return Node.Leaf.EMPTY;
      }
      Node node = value(parser, new Extent());
      if (parser.nextToken() != null) {
        throw Problem.malformed(
            "The body has content after the end of its JSON value" + at(parser.currentLocation()));
      }
      return node;
    } catch (JacksonException e) {
      throw Problem.malformed("The body is not valid JSON" + at(e.getLocation()));
    }
  }

  private static String at(@org.jspecify.annotations.Nullable TokenStreamLocation place) {
    return place == null || place.getLineNr() < 1
        ? "."
        : ": see line %d, column %d.".formatted(place.getLineNr(), place.getColumnNr());
  }

  private static Node value(JsonParser parser, Extent extent) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Fields fields = new Fields();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          extent.value(name);
          parser.nextToken();
          fields.add(name, value(parser, extent));
        }
        yield new Node.Obj(fields);
      }
      case START_ARRAY -> {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          extent.value();
          items.add(value(parser, extent));
        }
        yield new Node.Array(items);
      }
      case VALUE_STRING ->
          new Node.Leaf(new Node.Scalar(parser.getString(), Node.Scalar.Kind.TEXT));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Node.Leaf(new Node.Scalar(parser.getString(), Node.Scalar.Kind.NUMBER));
      case VALUE_TRUE, VALUE_FALSE ->
          new Node.Leaf(new Node.Scalar(parser.getString(), Node.Scalar.Kind.BOOLEAN));
      default -> Node.Leaf.EMPTY;
    };
  }
}
