package dev.stint.wire;

import org.jspecify.annotations.Nullable;

/**
 * Writes an answer in one of the formats. The same calls write all formats, so that their contents
 * are the same (rulings 2.5 to 2.7).
 *
 * <p>A property name is null at the root and inside a list; the element is the kind of record,
 * which only XML writes.
 */
public interface WireWriter {
  /** Begins a list of records. */
  void startList(@Nullable Name property, Name element);

  /** Ends the list begun last. */
  void endList();

  /** Begins a record. */
  void startObject(@Nullable Name property, Name element);

  /** Ends the record begun last. */
  void endObject();

  /** Writes a text, given as UTF-8. */
  void utf8(Name name, byte[] text);

  /** Writes a text. */
  void text(Name name, String text);

  /** Writes a whole number. */
  void number(Name name, long number);

  /**
   * Writes an amount, given in ten-thousandths, without trailing zeros or exponent (ruling 2.9).
   */
  void amount(Name name, long tenThousandths);

  /** Writes true or false. */
  void flag(Name name, boolean flag);

  /** Writes no value: null in JSON, nothing in XML. */
  void nothing(Name name);

  /** Flushes everything written so far to the buffer. */
  void flush();

  /** Ends the answer. */
  void finish();
}
