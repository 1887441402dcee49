package com.acme.checkout.pricing;

import java.math.BigDecimal;
import java.util.Map;

/** The price of a cart: goods less discounts plus tax. */
public record Quote(BigDecimal goods, Map<String, BigDecimal> discounts, BigDecimal tax) {
  public BigDecimal total() {
    return discounts.values().stream().reduce(goods, BigDecimal::subtract).add(tax);
  }
}
