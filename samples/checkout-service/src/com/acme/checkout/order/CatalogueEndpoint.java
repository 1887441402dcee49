package com.acme.checkout.order;

import com.acme.checkout.json.JsonWriter;
import com.acme.checkout.metrics.Counters;
import com.acme.checkout.web.Endpoint;
import com.acme.checkout.web.Request;
import com.acme.checkout.web.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Looks up products by a few words. */
public final class CatalogueEndpoint implements Endpoint {
  private static final LongAdder CALLS = Counters.of(CatalogueEndpoint.class, "handle");
  private static final int PAGE = 40;

  private final FuzzySearch search;

  public CatalogueEndpoint(Catalogue catalogue) {
    search = new FuzzySearch(catalogue);
  }

  @Override
  public Response handle(Request request) {
    CALLS.increment();
    List<Object> page = new ArrayList<>();
    for (Product product : search.find(request.query().getOrDefault("q", ""), PAGE)) {
      page.add(describe(product));
    }
    return Response.json(200, JsonWriter.write(page));
  }

  private static Map<String, Object> describe(Product product) {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("sku", product.sku());
    description.put("name", product.name());
    description.put("category", product.category());
    description.put("price", product.price());
    return description;
  }
}
