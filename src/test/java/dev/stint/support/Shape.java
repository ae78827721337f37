package dev.stint.support;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;

/** What the fields of an answer are called, in their order. */
public final class Shape {
  private Shape() {}

  /** The names of an object's fields, parted by blanks. */
  public static String of(JsonNode object) {
    return String.join(" ", object.propertyNames());
  }

  /** The names of an element's attributes ({@code @Id}) and children, parted by blanks. */
  public static String of(Element element) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      names.add("@" + element.getAttributes().item(i).getNodeName());
    }
    children(element).forEach(child -> names.add(child.getNodeName()));
    return String.join(" ", names);
  }

  /** The elements in an element. */
  public static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  /** The text of the child with this name, or an empty text when there is none. */
  public static String text(Element element, String name) {
    return children(element).stream()
        .filter(child -> child.getNodeName().equals(name))
        .map(Element::getTextContent)
        .findFirst()
        .orElse("");
  }

  /** The child with this name. */
  public static Element child(Element element, String name) {
    return children(element).stream()
        .filter(child -> child.getNodeName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + of(element)));
  }
}
