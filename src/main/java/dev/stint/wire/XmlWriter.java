package dev.stint.wire;

import com.ctc.wstx.api.InvalidCharHandler;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML (ruling 2.7). */
final class XmlWriter implements WireWriter {
  private static final WstxOutputFactory FACTORY = factory();

  private final XMLStreamWriter out;
  private boolean begun;

  XmlWriter(Buffer buffer) {
    try {
      out = FACTORY.createXMLStreamWriter(buffer, "UTF-8");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static WstxOutputFactory factory() {
    WstxOutputFactory factory = new WstxOutputFactory();
    factory.setProperty(WstxOutputFactory.IS_REPAIRING_NAMESPACES, false);
    factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
    // Input is checked when it arrives; an answer must not fail because of something that slipped
    // through.
    factory.setProperty(
        WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER,
        new InvalidCharHandler.ReplacingHandler('\uFFFD'));
    return factory;
  }

  @Override
  public void startList(@Nullable Name property, Name element) {
    write(() -> start(property == null ? "ArrayOf" + element.text() : property.text(), element));
  }

  @Override
  public void endList() {
    write(out::writeEndElement);
  }

  @Override
  public void startObject(@Nullable Name property, Name element) {
    write(() -> start(property == null ? element.text() : property.text(), element));
  }

  /** The root of a problem carries the namespace of its standard (RFC 9457, appendix B). */
  private void start(String name, Name element) throws XMLStreamException {
    if (!begun) {
      begun = true;
      out.writeStartDocument("UTF-8", "1.0");
      out.writeStartElement(name);
      if (element == Problem.ELEMENT) {
        out.writeDefaultNamespace("urn:ietf:rfc:7807");
      }
    } else {
      out.writeStartElement(name);
    }
  }

  @Override
  public void endObject() {
    write(out::writeEndElement);
  }

  @Override
  public void utf8(Name name, byte[] text) {
    text(name, new String(text, StandardCharsets.UTF_8));
  }

  @Override
  public void text(Name name, String text) {
    write(() -> {
      if (name.isAttribute()) {
        out.writeAttribute(name.text(), text);
      } else {
        out.writeStartElement(name.text());
        if (!text.isEmpty() && text.isBlank()) {
          // Readers ignore white space alone, unless it is next to CDATA.
          out.writeCData("");
        }
        out.writeCharacters(text);
        out.writeEndElement();
      }
    });
  }

  @Override
  public void number(Name name, long number) {
    text(name, Long.toString(number));
  }

  @Override
  public void amount(Name name, long tenThousandths) {
    text(name, Amounts.plain(tenThousandths));
  }

  @Override
  public void flag(Name name, boolean flag) {
    text(name, Boolean.toString(flag));
  }

  @Override
  public void nothing(Name name) {}

  @Override
  public void flush() {
    write(out::flush);
  }

  @Override
  public void finish() {
    write(() -> {
      out.writeEndDocument();
      out.close();
    });
  }

  /** Writing to memory only fails because of a bug in the caller. */
  private static void write(Step step) {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }
}
