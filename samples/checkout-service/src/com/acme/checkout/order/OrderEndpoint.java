package com.acme.checkout.order;

import com.acme.checkout.json.JsonWriter;
import com.acme.checkout.metrics.Counters;
import com.acme.checkout.pricing.PricingEngine;
import com.acme.checkout.pricing.Quote;
import com.acme.checkout.web.Endpoint;
import com.acme.checkout.web.Request;
import com.acme.checkout.web.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Prices a cart. */
public final class OrderEndpoint implements Endpoint {
  private static final LongAdder CALLS = Counters.of(OrderEndpoint.class, "handle");

  private final Catalogue catalogue;
  private final PricingEngine pricing;
  private final OrderJournal journal;

  public OrderEndpoint(Catalogue catalogue, PricingEngine pricing, OrderJournal journal) {
    this.catalogue = catalogue;
    this.pricing = pricing;
    this.journal = journal;
  }

  @Override
  public Response handle(Request request) {
    CALLS.increment();
    Cart cart = Cart.parse(request.body(), catalogue);
    Quote quote = pricing.quote(cart);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("customer", cart.customer());
    answer.put("goods", quote.goods());
    answer.put("discounts", quote.discounts());
    answer.put("tax", quote.tax());
    answer.put("total", quote.total());
    answer.put("seal", journal.append(cart, quote));
    return Response.json(200, JsonWriter.write(answer));
  }
}
