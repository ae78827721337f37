package dev.stint.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import java.util.stream.Stream;

/** Writes to a client for as long as it keeps reading. */
final class AnswerWriter implements DataWriter {
  private final DataWriter writer;
  private final Connection connection;

  AnswerWriter(DataWriter writer, Connection connection) {
    this.writer = writer;
    this.connection = connection;
  }

  @Override
  public void write(BufferData... buffers) {
    connection.write(bytes(buffers), () -> writer.write(buffers));
  }

  @Override
  public void write(BufferData buffer) {
    connection.write(buffer.available(), () -> writer.write(buffer));
  }

  @Override
  public void writeNow(BufferData... buffers) {
    connection.write(bytes(buffers), () -> writer.writeNow(buffers));
  }

  @Override
  public void writeNow(BufferData buffer) {
    connection.write(buffer.available(), () -> writer.writeNow(buffer));
  }

  private static long bytes(BufferData... buffers) {
    return Stream.of(buffers).mapToLong(BufferData::available).sum();
  }

  @Override
  public void flush() {
    connection.write(0, writer::flush);
  }

  @Override
  public void close() {
    writer.close();
  }
}
