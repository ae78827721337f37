package dev.stint.wire;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
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
  private static final WstxInputFactory FACTORY = factory();

  private XmlReader() {}

  private static WstxInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Reading.DEEPEST);
    // Interned names of strangers' elements would stay for good.
    factory.setProperty(WstxInputFactory.P_INTERN_NAMES, false);
    return factory;
  }

  static Node read(byte[] body) {
    try {
      return read(FACTORY.createXMLStreamReader(new ByteArrayInputStream(body)));
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
      Node root = Node.EMPTY;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD ->
              throw Problem.malformed(
                  "The body has a DOCTYPE, which is not accepted; leave it out.");
          case XMLStreamConstants.START_ELEMENT -> root = element(reader);
          default -> {}
        }
      }
      return root;
    } catch (XMLStreamException e) {
      throw malformed(e);
    } catch (RuntimeException e) {
      // Woodstox wraps what it meets while it finishes a lazily read token.
      if (e.getCause() instanceof XMLStreamException cause) {
        throw malformed(cause);
      }
      throw e;
    }
  }

  private static Element element(XMLStreamReader reader) throws XMLStreamException {
    Element element = new Element();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      if (namespace == null || namespace.isEmpty()) {
        element.attributes.add(
            new Named(reader.getAttributeLocalName(i), Node.text(reader.getAttributeValue(i))));
      }
    }
    while (true) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = reader.getLocalName();
          element.children.add(new Named(name, element(reader)));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            element.text.append(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          return element;
        }
        default -> {}
      }
    }
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
   * An element is whatever its reader takes it for: a value, a list of its children, or a record of
   * them.
   */
  private static final class Element implements Node {
    private final List<Named> attributes = new ArrayList<>();
    private final List<Named> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    @Override
    public boolean isEmpty() {
      return attributes.isEmpty() && children.isEmpty() && text.isEmpty();
    }

    @Override
    public @Nullable Scalar scalar() {
      return children.isEmpty() ? new Scalar(text.toString(), Scalar.Kind.TEXT) : null;
    }

    @Override
    public @Nullable List<Node> items() {
      return children.isEmpty() && !text.toString().isBlank()
          ? null
          : children.stream().map(Named::node).toList();
    }

    @Override
    public @Nullable Fields fields() {
      if (children.isEmpty() && !text.toString().isBlank()) {
        return null;
      }
      Fields fields = new Fields();
      attributes.forEach(named -> fields.add(named.name, named.node));
      children.forEach(named -> fields.add(named.name, named.node));
      return fields;
    }
  }
}
