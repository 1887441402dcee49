package com.acme.checkout.pricing;

import com.acme.checkout.metrics.Counters;
import com.acme.checkout.order.Cart;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Applies every rule, then the tax. */
public final class PricingEngine {
  private static final LongAdder CALLS = Counters.of(PricingEngine.class, "quote");

  private final List<PriceRule> rules =
      List.of(new QuantityRule(), new CouponRule(), new BundleRule());
  private final TaxTable taxes;

  public PricingEngine(TaxTable taxes) {
    this.taxes = taxes;
  }

  public Quote quote(Cart cart) {
    CALLS.increment();
    BigDecimal goods =
        cart.lines().stream().map(Cart.Line::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    Map<String, BigDecimal> discounts = new LinkedHashMap<>();
    for (PriceRule rule : rules) {
      BigDecimal discount = rule.discount(cart);
      if (discount.signum() > 0) {
        discounts.put(rule.reason(), discount);
      }
    }
    return new Quote(goods, discounts, taxes.taxOf(cart));
  }
}
