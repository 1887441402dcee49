package dev.kiln.importers.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class GzipMembersTest {
  @Test
  void twentyThousandMembersAreReadInALoop() throws IOException {
    byte[] empty = member(new byte[0]);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < 20_000; i++) {
      file.writeBytes(empty);
    }
    file.writeBytes(member("main 1\n".getBytes(UTF_8)));
    assertEquals("main 1\n", new String(unpacked(file.toByteArray()), UTF_8));
  }

  @Test
  void membersLargerThanEveryBufferFollowOneAnother() throws IOException {
    byte[] bytes = new byte[300_000];
    new Random(1).nextBytes(bytes);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ByteArrayOutputStream wanted = new ByteArrayOutputStream();
    for (int size : new int[] {1, 300_000, 0, 8_192, 65_536}) {
      byte[] part = Arrays.copyOf(bytes, size);
      file.writeBytes(member(part));
      wanted.writeBytes(part);
    }
    assertArrayEquals(wanted.toByteArray(), unpacked(file.toByteArray()));
  }

  @Test
  void paddingAndGarbageBehindTheLastMemberArePassedOver() throws IOException {
    byte[] whole = member("main 1\n".getBytes(UTF_8));
    byte[] padded = Arrays.copyOf(whole, whole.length + 512);
    assertEquals("main 1\n", new String(unpacked(padded), UTF_8));
    padded[whole.length] = 0x1f;
    padded[whole.length + 1] = 'x';
    assertEquals("main 1\n", new String(unpacked(padded), UTF_8));
  }

  @Test
  void everyOptionalFieldOfAHeaderIsSkipped() throws IOException {
    byte[] plain = member("main 1\n".getBytes(UTF_8));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 0});
    file.writeBytes(new byte[] {3, 0, 'x', 'y', 'z', 'n', 0, 'c', 0, 1, 2});
    file.write(plain, 10, plain.length - 10);
    assertEquals("main 1\n", new String(unpacked(file.toByteArray()), UTF_8));
  }

  @Test
  void damageIsTold() throws IOException {
    byte[] whole = member("main 1\n".getBytes(UTF_8));
    byte[] wrong = whole.clone();
    wrong[whole.length - 8] ^= 1;
    assertThrows(ZipException.class, () -> unpacked(wrong));
    for (int length = 3; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(EOFException.class, () -> unpacked(cut), "cut at " + length);
    }
  }

  private static byte[] member(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] unpacked(byte[] file) throws IOException {
    try (GzipMembers in =
        new GzipMembers(new BufferedInputStream(new ByteArrayInputStream(file), 1 << 16))) {
      return in.readAllBytes();
    }
  }
}
