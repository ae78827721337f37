package dev.stint.wire;

import java.io.ByteArrayInputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML by the same rules as JSON; document types are refused (ruling 2.8). */
final class XmlReader {
  private static final XMLInputFactory FACTORY = new NamesOfOneBody();

  private XmlReader() {}

  static Node read(byte[] body) {
    return read(FACTORY, body);
  }

  static Node read(XMLInputFactory factory, byte[] body) {
    try {
      return read(factory.createXMLStreamReader(new ByteArrayInputStream(body)));
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  static Node read(Reader body) {
    try {
      return read(FACTORY.createXMLStreamReader(body));
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  private static Node read(XMLStreamReader reader) {
    try {
      Node root = Node.Leaf.EMPTY;
      Extent extent = new Extent();
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD ->
              throw Problem.malformed(
                  "The body has a DOCTYPE, which is not accepted; leave it out.");
          case XMLStreamConstants.START_ELEMENT -> root = element(reader, extent);
          case XMLStreamConstants.PROCESSING_INSTRUCTION -> extent.value(reader.getPITarget());
          default -> {}
        }
      }
      return root;
    } catch (XMLStreamException e) {
      throw malformed(e);
    } catch (RuntimeException e) {
      // Woodstox wraps exceptions while it finishes a lazily parsed token.
      if (e.getCause() instanceof XMLStreamException cause) {
        throw malformed(cause);
      }
      throw e;
    }
  }

  private static Element element(XMLStreamReader reader, Extent extent) throws XMLStreamException {
    Element element = new Element();
    extent.value(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      extent.value(reader.getAttributeLocalName(i));
      element.add(
          reader.getAttributeNamespace(i),
          reader.getAttributeLocalName(i),
          characters(reader.getAttributeValue(i)));
    }
    while (true) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = reader.getLocalName();
          element.children.add(new Named(name, element(reader, extent)));
        }
        case XMLStreamConstants.CHARACTERS -> element.text.append(characters(reader.getText()));
        case XMLStreamConstants.CDATA -> {
          element.text.append(characters(reader.getText()));
          element.hasCdata = true;
        }
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> extent.value(reader.getPITarget());
        case XMLStreamConstants.END_ELEMENT -> {
          return element;
        }
        default -> {}
      }
    }
  }

  /** XML 1.1 has characters that XML 1.0 does not allow, so answers could not contain them. */
  private static String characters(String text) {
    if (!text.codePoints().allMatch(Texts::isXml)) {
      throw Problem.malformed("The body contains a character that XML 1.0 does not allow.");
    }
    return text;
  }

  private static Problem malformed(XMLStreamException e) {
    Location place = e.getLocation();
    return Problem.malformed(
        place == null
            ? "The body is not valid XML."
            : "The body is not valid XML: see line %d, column %d."
                .formatted(place.getLineNumber(), place.getColumnNumber()));
  }

  private record Named(String name, Node node) {}

  /**
   * An element can be read as a value, as a list of its children, or as a record of its children
   * and attributes.
   */
  private static final class Element implements Node {
    private final List<Named> attributes = new ArrayList<>();
    private final List<Named> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean hasCdata;
    private boolean isNil;
    private @Nullable Fields fields;

    /** Adds an attribute: without a namespace it is a field, unless it is nil. */
    void add(@Nullable String namespace, String name, String value) {
      if (name.equals("nil")) {
        isNil |= value.strip().equals("true") || value.strip().equals("1");
      } else if (namespace == null || namespace.isEmpty()) {
        attributes.add(new Named(name, Node.text(value)));
      }
    }

    /** White space between elements is ignored; in CDATA, or next to it, it is content. */
    private boolean hasText() {
      return (hasCdata && !text.isEmpty()) || text.chars().anyMatch(c -> c > ' ');
    }

    @Override
    public boolean isEmpty() {
      return isNil || (children.isEmpty() && !hasText());
    }

    @Override
    public boolean isNull() {
      return isNil;
    }

    @Override
    public @Nullable Scalar scalar() {
      return children.isEmpty() ? new Scalar(text.toString(), Scalar.Kind.TEXT) : null;
    }

    @Override
    public @Nullable List<Node> items() {
      return children.isEmpty() && hasText() ? null : children.stream().map(Named::node).toList();
    }

    @Override
    public @Nullable Fields fields() {
      if (children.isEmpty() && hasText()) {
        return null;
      }
      if (fields == null) {
        Fields made = new Fields();
        attributes.forEach(named -> made.add(named.name, named.node));
        children.forEach(named -> made.add(named.name, named.node));
        fields = made;
      }
      return fields;
    }
  }
}
