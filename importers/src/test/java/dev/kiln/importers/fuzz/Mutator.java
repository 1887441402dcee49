package dev.kiln.importers.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Damages files as disks, networks and bad writers do, and worse: bit flips, cuts, splices of two
/// files, repeated and missing pieces, lengths and numbers that lie. The same seed does the same.
public final class Mutator {
  /// A length or an id of nearly 2^63, as a varint; also eight bytes of a fixed-width field.
  private static final byte[] HUGE_VARINT = {-1, -1, -1, -1, -1, -1, -1, -1, 0x7f};

  private static final byte[] HUGE_INT = {0x7f, -1, -1, -16};
  private static final byte[] LONG_NUMBER =
      "99999999999999999999".getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_BYTES = 1 << 20;

  private final List<byte[]> seeds;
  private final Random random;

  public Mutator(List<byte[]> seeds, long seed) {
    this.seeds = seeds;
    this.random = new Random(seed);
  }

  /// The next damaged file; at most 1 MiB.
  public byte[] next() {
    byte[] bytes = seed().clone();
    for (int step = random.nextInt(4); step >= 0 && bytes.length > 8; step--) {
      byte[] damaged = damage(bytes);
      bytes = damaged.length > MAX_BYTES ? Arrays.copyOf(damaged, MAX_BYTES) : damaged;
    }
    return bytes;
  }

  private byte[] seed() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private byte[] damage(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int length = random.nextInt(Math.min(bytes.length - at, 64) + 1);
    return switch (random.nextInt(11)) {
      case 0 -> flip(bytes, at);
      case 1 -> Arrays.copyOf(bytes, at);
      case 2 -> splice(bytes, at, seed());
      case 3 -> overwrite(bytes, at, HUGE_VARINT);
      case 4 -> overwrite(bytes, at, HUGE_INT);
      case 5 -> overwrite(bytes, random.nextInt(Math.min(bytes.length, 72)), HUGE_INT);
      case 6 -> overwrite(bytes, at, new byte[length]);
      case 7 -> cutOut(bytes, at, length);
      case 8 -> repeat(bytes, at, length, 1 + random.nextInt(200));
      case 9 -> insert(bytes, at, LONG_NUMBER);
      default -> {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        yield overwrite(bytes, at, noise);
      }
    };
  }

  private byte[] flip(byte[] bytes, int at) {
    bytes[at] ^= (byte) (1 << random.nextInt(8));
    return bytes;
  }

  private byte[] splice(byte[] bytes, int at, byte[] other) {
    int from = random.nextInt(other.length);
    byte[] spliced = Arrays.copyOf(bytes, at + other.length - from);
    System.arraycopy(other, from, spliced, at, other.length - from);
    return spliced;
  }

  private static byte[] overwrite(byte[] bytes, int at, byte[] with) {
    System.arraycopy(with, 0, bytes, at, Math.min(with.length, bytes.length - at));
    return bytes;
  }

  private static byte[] cutOut(byte[] bytes, int at, int length) {
    byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
    System.arraycopy(bytes, at + length, shorter, at, shorter.length - at);
    return shorter;
  }

  private static byte[] repeat(byte[] bytes, int at, int length, int times) {
    byte[] piece = new byte[length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(bytes, at, piece, i * length, length);
    }
    return insert(bytes, at, piece);
  }

  private static byte[] insert(byte[] bytes, int at, byte[] piece) {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + piece.length);
    System.arraycopy(piece, 0, longer, at, piece.length);
    System.arraycopy(bytes, at, longer, at + piece.length, bytes.length - at);
    return longer;
  }
}
