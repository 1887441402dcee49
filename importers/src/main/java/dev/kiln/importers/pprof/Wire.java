package dev.kiln.importers.pprof;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;

/// The ends of nested messages and fields nobody knows.
final class Wire {
  private Wire() {}

  /// Ends a nested message; a stream that ends inside it is damage.
  static void close(CodedInputStream in, int outerLimit) throws IOException {
    if (in.getBytesUntilLimit() != 0) {
      throw new InvalidProtocolBufferException("the stream ends inside a message");
    }
    in.popLimit(outerLimit);
  }

  static void skip(CodedInputStream in, int tag) throws IOException {
    if (!in.skipField(tag)) {
      throw new InvalidProtocolBufferException("an end of group without its start");
    }
  }
}
