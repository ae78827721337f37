package dev.stint.wire;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON (ruling 2.5). */
final class JsonWriter implements WireWriter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM).build();

  private final JsonGenerator out;

  JsonWriter(Buffer buffer) {
    this.out = FACTORY.createGenerator(ObjectWriteContext.empty(), buffer);
  }

  @Override
  public void startList(@Nullable Name property, Name element) {
    name(property);
    out.writeStartArray();
  }

  @Override
  public void endList() {
    out.writeEndArray();
  }

  @Override
  public void startObject(@Nullable Name property, Name element) {
    name(property);
    out.writeStartObject();
  }

  private void name(@Nullable Name property) {
    if (property != null) {
      out.writeName(property.json());
    }
  }

  @Override
  public void endObject() {
    out.writeEndObject();
  }

  @Override
  public void utf8(Name name, byte[] text) {
    out.writeName(name.json());
    out.writeUTF8String(text, 0, text.length);
  }

  @Override
  public void text(Name name, String text) {
    out.writeName(name.json());
    out.writeString(text);
  }

  @Override
  public void number(Name name, long number) {
    out.writeName(name.json());
    out.writeNumber(number);
  }

  @Override
  public void amount(Name name, long tenThousandths) {
    out.writeName(name.json());
    out.writeNumber(Amounts.plain(tenThousandths));
  }

  @Override
  public void flag(Name name, boolean flag) {
    out.writeName(name.json());
    out.writeBoolean(flag);
  }

  @Override
  public void nothing(Name name) {
    out.writeName(name.json());
    out.writeNull();
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void finish() {
    out.close();
  }
}
