package dev.kiln.importers.wire;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// A nested message in the making; fields with the value 0 are left out, as proto3 does.
public final class Submessage {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
  private final CodedOutputStream out = CodedOutputStream.newInstance(bytes, 256);

  /// Writes `message` as a length-delimited field.
  public static void write(CodedOutputStream to, int field, Submessage message) throws IOException {
    message.out.flush();
    to.writeByteArray(field, message.bytes.toByteArray());
  }

  public Submessage number(int field, long value) throws IOException {
    if (value != 0) {
      out.writeInt64(field, value);
    }
    return this;
  }

  public Submessage packed(int field, long[] values) throws IOException {
    if (values.length > 0) {
      int size = 0;
      for (long value : values) {
        size += CodedOutputStream.computeInt64SizeNoTag(value);
      }
      out.writeTag(field, 2);
      out.writeUInt32NoTag(size);
      for (long value : values) {
        out.writeInt64NoTag(value);
      }
    }
    return this;
  }

  public Submessage message(int field, Submessage nested) throws IOException {
    write(out, field, nested);
    return this;
  }
}
