package dev.stint.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Bytes on their way out, kept until they are sent or handed on. */
public final class Buffer extends ByteArrayOutputStream {
  /** An empty buffer with room for a usual answer. */
  public Buffer() {
    super(4096);
  }

  /** Writes what is kept to the stream and empties the buffer. */
  public void drainTo(OutputStream out) throws IOException {
    out.write(buf, 0, count);
    reset();
  }
}
