package com.acme.checkout.pricing;

import com.acme.checkout.order.Cart;
import java.math.BigDecimal;

/** One reason to take something off the price. */
interface PriceRule {
  String reason();

  BigDecimal discount(Cart cart);
}
