package dev.stint.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one list of records as CSV in UTF-8: a line with the names of the fields, then a line for
 * each record. A record has nothing nested in it.
 */
public final class CsvWriter implements WireWriter {
  /** The byte order mark. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Buffer buffer;
  private final List<Name> columns;
  private final boolean marked;
  private final Csv csv = new Csv();
  private boolean inRecord;

  /**
   * Into this buffer.
   *
   * @param columns the fields that every record has, in order
   * @param marked whether it begins with a byte order mark, which some spreadsheets need to
   *     recognise UTF-8
   */
  public CsvWriter(Buffer buffer, List<Name> columns, boolean marked) {
    this.buffer = buffer;
    this.columns = List.copyOf(columns);
    this.marked = marked;
  }

  @Override
  public void startList(@Nullable Name property, Name element) {
    requireFlat(property == null && !inRecord);
    if (marked) {
      buffer.writeBytes(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
    }
    columns.forEach(column -> csv.plain(column.text()));
    csv.endLine();
  }

  @Override
  public void endList() {}

  @Override
  public void startObject(@Nullable Name property, Name element) {
    requireFlat(property == null && !inRecord);
    inRecord = true;
  }

  private static void requireFlat(boolean flat) {
    if (!flat) {
      throw new IllegalStateException("CSV has no place for a record inside a record");
    }
  }

  @Override
  public void endObject() {
    csv.endLine();
    inRecord = false;
  }

  @Override
  public void utf8(Name name, byte[] text) {
    csv.text(new String(text, StandardCharsets.UTF_8));
  }

  @Override
  public void text(Name name, String text) {
    csv.text(text);
  }

  @Override
  public void number(Name name, long number) {
    csv.plain(Long.toString(number));
  }

  @Override
  public void amount(Name name, long tenThousandths) {
    csv.plain(Amounts.plain(tenThousandths));
  }

  @Override
  public void flag(Name name, boolean flag) {
    csv.plain(Boolean.toString(flag));
  }

  @Override
  public void nothing(Name name) {
    csv.plain("");
  }

  @Override
  public void flush() {
    buffer.writeBytes(csv.take().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void finish() {
    flush();
  }
}
