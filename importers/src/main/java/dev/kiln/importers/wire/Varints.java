package dev.kiln.importers.wire;

import java.util.Arrays;

/// Numbers in the form that protobuf has for them, one behind the other.
public final class Varints {
  private byte[] bytes = new byte[256];
  private int size;

  public void clear() {
    size = 0;
  }

  public Varints add(long number) {
    if (bytes.length - size < 10) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    long rest = number;
    for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
      bytes[size++] = (byte) (rest | 0x80);
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  public Varints addAll(Varints others) {
    for (int i = 0; i < others.size; i++) {
      if (size == bytes.length) {
        bytes = Arrays.copyOf(bytes, size * 2);
      }
      bytes[size++] = others.bytes[i];
    }
    return this;
  }

  public byte[] bytes() {
    return bytes;
  }

  public int size() {
    return size;
  }
}
