package dev.stint.help;

import dev.stint.catalog.Part;
import dev.stint.catalog.Resource;
import dev.stint.wire.Buffer;
import dev.stint.wire.Format;
import dev.stint.wire.Name;
import dev.stint.wire.WireWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;

/** Examples as the API writes them in XML (ruling 2.7), indented. */
final class XmlExample {
  private final WireWriter out;
  private final boolean isAnswer;

  private XmlExample(WireWriter out, boolean isAnswer) {
    this.out = out;
    this.isAnswer = isAnswer;
  }

  /**
   * An example.
   *
   * @param element the name of the record, or of each entry of a list
   * @param resource the resource; null if names do not matter (ruling 2.8)
   * @param isAnswer whether null is left out, as in an answer, or an empty element, as in a request
   */
  static String of(
      String element, @Nullable Object value, @Nullable Resource resource, boolean isAnswer) {
    Buffer buffer = new Buffer();
    WireWriter out = Format.XML.writer(buffer);
    new XmlExample(out, isAnswer).write(null, Name.of(element), value, resource);
    out.finish();
    return inLines(new String(buffer.toByteArray(), StandardCharsets.UTF_8));
  }

  private static String inLines(String xml) {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      transformer.setOutputProperty(OutputKeys.INDENT, "yes");
      transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
      StringWriter lines = new StringWriter();
      transformer.transform(new StreamSource(new StringReader(xml)), new StreamResult(lines));
      return lines.toString().replace(System.lineSeparator(), "\n").strip();
    } catch (TransformerException e) {
      throw new IllegalStateException("the API's own XML is not well-formed", e);
    }
  }

  /**
   * @param property null for the root and for an entry of a list
   */
  private void write(
      @Nullable Name property, Name element, @Nullable Object value, @Nullable Resource resource) {
    switch (value) {
      case Map<?, ?> record -> {
        out.startObject(property, element);
        // Attributes belong to the tag that has just begun.
        record.keySet().stream()
            .map(key -> member(key.toString(), resource))
            .sorted(Comparator.comparing((Member member) -> !member.name.isAttribute()))
            .forEach(
                member -> write(member.name, member.element, record.get(member.key()), member.of));
        out.endObject();
      }
      case List<?> list -> {
        out.startList(property, element);
        list.forEach(each -> write(null, element, each, resource));
        out.endList();
      }
      case null -> {
        if (!isAnswer) {
          out.text(Objects.requireNonNullElse(property, element), "");
        }
      }
      default -> out.text(Objects.requireNonNullElse(property, element), value.toString());
    }
  }

  /** The catalog's part with this name; other names are those of parameters. */
  private static Member member(String key, @Nullable Resource resource) {
    if (resource != null) {
      for (Part member : resource.members()) {
        if (member.name().text().equals(key)) {
          Resource inner = ResourceNames.inner(member);
          return new Member(member.name(), inner == null ? member.name() : inner.name(), inner);
        }
      }
    }
    return new Member(Name.of(key), Name.of("Item"), null);
  }

  private record Member(Name name, Name element, @Nullable Resource of) {
    String key() {
      return name.text();
    }
  }
}
