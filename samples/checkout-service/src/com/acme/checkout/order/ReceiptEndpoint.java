package com.acme.checkout.order;

import com.acme.checkout.metrics.Counters;
import com.acme.checkout.pricing.PricingEngine;
import com.acme.checkout.web.Endpoint;
import com.acme.checkout.web.Request;
import com.acme.checkout.web.Response;
import java.util.concurrent.atomic.LongAdder;

/** Renders the receipt of a cart. */
public final class ReceiptEndpoint implements Endpoint {
  private static final LongAdder CALLS = Counters.of(ReceiptEndpoint.class, "handle");

  private final Catalogue catalogue;
  private final PricingEngine pricing;
  private final ReceiptRenderer renderer = new ReceiptRenderer();

  public ReceiptEndpoint(Catalogue catalogue, PricingEngine pricing) {
    this.catalogue = catalogue;
    this.pricing = pricing;
  }

  @Override
  public Response handle(Request request) {
    CALLS.increment();
    Cart cart = Cart.parse(request.body(), catalogue);
    return Response.html(renderer.render(cart, pricing.quote(cart)));
  }
}
