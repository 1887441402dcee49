package com.acme.checkout.pricing;

import com.acme.checkout.order.Cart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The more of one product, the cheaper. */
final class QuantityRule implements PriceRule {
  private static final NavigableMap<Integer, BigDecimal> RATES =
      new TreeMap<>(
          Map.of(0, BigDecimal.ZERO, 3, new BigDecimal("0.02"), 6, new BigDecimal("0.05")));

  @Override
  public String reason() {
    return "quantity";
  }

  @Override
  public BigDecimal discount(Cart cart) {
    return cart.lines().stream()
        .map(line -> line.price().multiply(RATES.floorEntry(line.quantity()).getValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_EVEN);
  }
}
