package dev.stint.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Bytes to write, buffered until they are sent or passed on. */
public final class Buffer extends ByteArrayOutputStream {
  /** An empty buffer with room for a usual answer. */
  public Buffer() {
    super(4096);
  }

  /** Writes the contents to the stream and empties the buffer. */
  public void drainTo(OutputStream out) throws IOException {
    out.write(buf, 0, count);
    reset();
  }
}
