package dev.kiln.model.column;

/// Hashing for open addressing.
public final class Hash {
  private Hash() {}

  /// Spreads a key over all 32 bits; Fibonacci hashing folded once.
  public static int spread(long key) {
    long h = key * 0x9E3779B97F4A7C15L;
    return (int) (h ^ (h >>> 32));
  }
}
