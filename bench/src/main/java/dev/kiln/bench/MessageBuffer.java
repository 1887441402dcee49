package dev.kiln.bench;

import com.google.protobuf.CodedOutputStream;
import java.io.IOException;

/// One protobuf message being put together, reused for the next: a nested message stands behind its
/// length, which is known only at its end.
final class MessageBuffer {
  /// The longest message here is a sample of [CallGraph#MAX_DEPTH] frames with its labels.
  private final byte[] bytes = new byte[1 << 13];

  private CodedOutputStream out = CodedOutputStream.newInstance(bytes);

  /// Begins a message.
  MessageBuffer clear() {
    out = CodedOutputStream.newInstance(bytes);
    return this;
  }

  MessageBuffer number(int field, long value) throws IOException {
    out.writeInt64(field, value);
    return this;
  }

  /// Adds an element of a packed field.
  MessageBuffer element(long value) throws IOException {
    out.writeInt64NoTag(value);
    return this;
  }

  MessageBuffer message(int field, MessageBuffer nested) throws IOException {
    nested.writeTo(out, field);
    return this;
  }

  void writeTo(CodedOutputStream to, int field) throws IOException {
    to.writeByteArray(field, bytes, 0, out.getTotalBytesWritten());
  }
}
