package com.acme.checkout.pricing;

import com.acme.checkout.config.ServiceConfig;
import com.acme.checkout.order.Cart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/** Tax rates of the store that sells. */
public final class TaxTable {
  private static final Set<String> REDUCED = Set.of("books", "food");

  private final ServiceConfig.Store store;

  public TaxTable(ServiceConfig config) {
    store = config.stores().getFirst();
  }

  BigDecimal taxOf(Cart cart) {
    return cart.lines().stream()
        .map(line -> line.price().multiply(rateOf(line)))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_EVEN);
  }

  private BigDecimal rateOf(Cart.Line line) {
    boolean reduced = REDUCED.contains(line.product().category());
    return reduced ? store.reducedTax() : store.standardTax();
  }
}
