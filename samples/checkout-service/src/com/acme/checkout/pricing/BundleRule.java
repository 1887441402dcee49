package com.acme.checkout.pricing;

import com.acme.checkout.order.Cart;
import java.math.BigDecimal;
import java.util.List;

/**
 * Three products from three categories make a bundle; its cheapest product is 20 % off. A product
 * can be in one bundle only, so the best choice of bundles is searched for.
 */
final class BundleRule implements PriceRule {
  private static final BigDecimal RATE = new BigDecimal("0.20");

  @Override
  public String reason() {
    return "bundles";
  }

  @Override
  public BigDecimal discount(Cart cart) {
    return BigDecimal.valueOf(bestFrom(cart.lines(), 0, 0), 2);
  }

  /** The best discount in cents from the lines at or after first that no bundle has taken yet. */
  private long bestFrom(List<Cart.Line> lines, int first, int taken) {
    if (first > lines.size() - 3) {
      return 0;
    }
    long best = bestFrom(lines, first + 1, taken);
    if (isTaken(taken, first)) {
      return best;
    }
    for (int second = first + 1; second < lines.size(); second++) {
      if (!isTaken(taken, second) && differ(lines, first, second)) {
        best = Math.max(best, bestWithThird(lines, first, second, taken));
      }
    }
    return best;
  }

  private long bestWithThird(List<Cart.Line> lines, int first, int second, int taken) {
    long best = 0;
    for (int third = second + 1; third < lines.size(); third++) {
      if (!isTaken(taken, third) && differ(lines, first, third) && differ(lines, second, third)) {
        int takenNow = taken | 1 << first | 1 << second | 1 << third;
        long here = value(lines.get(first), lines.get(second), lines.get(third));
        best = Math.max(best, here + bestFrom(lines, first + 1, takenNow));
      }
    }
    return best;
  }

  private static boolean isTaken(int taken, int line) {
    return (taken & 1 << line) != 0;
  }

  private static boolean differ(List<Cart.Line> lines, int a, int b) {
    return !lines.get(a).product().category().equals(lines.get(b).product().category());
  }

  private static long value(Cart.Line a, Cart.Line b, Cart.Line c) {
    BigDecimal cheapest = a.product().price().min(b.product().price()).min(c.product().price());
    return cheapest.multiply(RATE).movePointRight(2).longValue();
  }
}
