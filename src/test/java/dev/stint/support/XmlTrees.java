package dev.stint.support;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** From JSON to XML and back, by the rules of the API (rulings 2.7, 2.8), for tests of both. */
final class XmlTrees {
  /** As lenient as the API: the way tests write bodies. */
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  /** The lists in answers whose names do not say so. */
  private static final Set<String> LISTS = Set.of("LinkedProjects", "errors");

  private XmlTrees() {}

  /** A body as XML; the names of root and list items mean nothing. */
  static String ofJson(String body) {
    StringBuilder xml = new StringBuilder();
    element(xml, "Body", LENIENT.readTree(body));
    return xml.toString();
  }

  private static void element(StringBuilder xml, String name, JsonNode value) {
    xml.append('<').append(name).append(value.isNull() ? " nil=\"true\">" : ">");
    if (value.isArray()) {
      value.forEach(item -> element(xml, "Item", item));
    } else if (value.isObject()) {
      value.properties().forEach(field -> element(xml, field.getKey(), field.getValue()));
    } else if (!value.isNull()) {
      xml.append(
          value.asString().replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;"));
    }
    xml.append("</").append(name).append('>');
  }

  /** An answer as a tree: every value is text, and what is null is not there. */
  static JsonNode toJson(Document answer) {
    return tree(answer.getDocumentElement());
  }

  private static JsonNode tree(Element element) {
    List<Element> children = Shape.children(element);
    String name = element.getLocalName();
    if (name.startsWith("ArrayOf") || name.endsWith("List") || LISTS.contains(name)) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      children.forEach(child -> list.add(tree(child)));
      return list;
    }
    // A namespace is declared by an attribute, too.
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      var attribute = element.getAttributes().item(i);
      if (!attribute.getNodeName().startsWith("xmlns")) {
        fields.put(attribute.getNodeName(), attribute.getNodeValue());
      }
    }
    children.forEach(child -> fields.set(child.getLocalName(), tree(child)));
    return fields.isEmpty() && !element.getTextContent().isEmpty()
        ? JsonNodeFactory.instance.stringNode(element.getTextContent())
        : fields;
  }
}
