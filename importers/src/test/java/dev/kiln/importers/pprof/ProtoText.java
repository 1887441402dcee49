package dev.kiln.importers.pprof;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// Protobuf bytes drawn as text, independent of the library under test.
///
/// ```
///   1{ 1:1 2:2 }      field 1 is a message with two numbers
///   6"main"           field 6 is a text
///   2{ 1[ 1 2 3 ] }   field 1 is packed numbers
/// ```
final class ProtoText {
  private ProtoText() {}

  static byte[] bytes(String drawing) {
    Deque<ByteArrayOutputStream> open = new ArrayDeque<>();
    Deque<Integer> fields = new ArrayDeque<>();
    open.push(new ByteArrayOutputStream());
    for (String token : drawing.strip().split("\\s+")) {
      if (token.endsWith("{") || token.endsWith("[")) {
        fields.push(Integer.parseInt(token.substring(0, token.length() - 1)));
        open.push(new ByteArrayOutputStream());
      } else if (token.equals("}") || token.equals("]")) {
        byte[] inner = open.pop().toByteArray();
        delimited(open.getFirst(), fields.pop(), inner);
      } else if (token.endsWith("\"")) {
        int quote = token.indexOf('"');
        String text = token.substring(quote + 1, token.length() - 1).replace('~', ' ');
        int field = Integer.parseInt(token.substring(0, quote));
        delimited(open.getFirst(), field, text.getBytes(StandardCharsets.UTF_8));
      } else if (token.contains(":")) {
        String[] parts = token.split(":");
        varint(open.getFirst(), Long.parseLong(parts[0]) << 3);
        varint(open.getFirst(), new BigInteger(parts[1]).longValue());
      } else {
        varint(open.getFirst(), new BigInteger(token).longValue());
      }
    }
    return open.pop().toByteArray();
  }

  private static void delimited(ByteArrayOutputStream out, int field, byte[] content) {
    varint(out, (long) field << 3 | 2);
    varint(out, content.length);
    out.writeBytes(content);
  }

  private static void varint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
