package dev.kiln.model.column;

/// Sums and products that stop at the largest number, or the smallest, instead of wrapping.
public final class Saturating {
  private Saturating() {}

  public static long add(long a, long b) {
    long sum = a + b;
    boolean wraps = ((a ^ sum) & (b ^ sum)) < 0;
    return wraps ? (a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : sum;
  }

  public static long multiply(long a, long b) {
    long product = a * b;
    boolean fits = Math.multiplyHigh(a, b) == product >> 63;
    return fits ? product : (a ^ b) < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }
}
