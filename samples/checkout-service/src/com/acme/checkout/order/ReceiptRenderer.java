package com.acme.checkout.order;

import com.acme.checkout.pricing.Quote;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fills the receipt template. */
final class ReceiptRenderer {
  private static final Template TEMPLATE =
      Template.compile(
          """
          <html><body><h1>Receipt for {customer}</h1><table>
          {#lines}<tr><td>{name}</td><td>{quantity}</td><td>{price}</td>
            <td>{#tags}<em>{tag}</em> {/tags}</td></tr>
          {/lines}</table>
          {#discounts}<p>{reason}: -{amount}</p>{/discounts}
          <p>Tax {tax}</p><p>Total <b>{total}</b></p>
          </body></html>
          """);

  String render(Cart cart, Quote quote) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("customer", cart.customer());
    values.put("lines", cart.lines().stream().map(ReceiptRenderer::line).toList());
    List<Object> discounts = new ArrayList<>();
    quote
        .discounts()
        .forEach((reason, off) -> discounts.add(Map.of("reason", reason, "amount", money(off))));
    values.put("discounts", discounts);
    values.put("tax", money(quote.tax()));
    values.put("total", money(quote.total()));
    return TEMPLATE.render(values);
  }

  private static Map<String, Object> line(Cart.Line line) {
    Product product = line.product();
    return Map.of(
        "name", "%-32s %s".formatted(product.name(), product.sku()),
        "quantity", "%4d".formatted(line.quantity()),
        "price", money(line.price()),
        "tags", List.of(Map.of("tag", product.category()), Map.of("tag", product.sku())));
  }

  private static String money(BigDecimal amount) {
    return NumberFormat.getCurrencyInstance(Locale.GERMANY).format(amount);
  }
}
