package com.acme.checkout.order;

import com.acme.checkout.json.JsonParser;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a customer wants to buy. */
public record Cart(String customer, String coupon, List<Line> lines) {
  public record Line(Product product, int quantity) {
    public BigDecimal price() {
      return product.price().multiply(BigDecimal.valueOf(quantity));
    }
  }

  static Cart parse(String body, Catalogue catalogue) {
    if (!(JsonParser.parse(body) instanceof Map<?, ?> json)
        || !(json.get("lines") instanceof List<?> lines)) {
      throw new IllegalArgumentException("a cart is an object with lines");
    }
    return new Cart(
        (String) json.get("customer"),
        (String) json.get("coupon"),
        lines.stream().map(line -> line((Map<?, ?>) line, catalogue)).toList());
  }

  private static Line line(Map<?, ?> json, Catalogue catalogue) {
    int quantity = ((BigDecimal) json.get("quantity")).intValueExact();
    return new Line(catalogue.find((String) json.get("sku")), quantity);
  }
}
