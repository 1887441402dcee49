package com.acme.checkout.load;

import com.acme.checkout.json.JsonWriter;
import com.acme.checkout.order.Catalogue;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes the requests from a fixed seed: every run sends the same carts in the same order. */
final class RequestFactory {
  private static final int LEAST_LINES = 10;
  private static final int LINES_SPREAD = 4;
  private static final List<String> WORDS =
      List.of("kettel", "lantern", "hamer", "blankett", "woolen", "coper", "compas 12", "tiny");

  private final URI base;
  private final Random random = new Random(42);

  RequestFactory(URI base) {
    this.base = base;
  }

  HttpRequest next(Kind kind) {
    HttpRequest.Builder request =
        switch (kind) {
          case HEALTH -> get("/health");
          case CATALOGUE -> get("/catalogue?q=" + word() + "+" + word());
          case ORDER -> post("/orders");
          case RECEIPT -> post("/receipts");
        };
    return request.header("traceparent", traceParent()).build();
  }

  HttpRequest counters() {
    return get("/counters").build();
  }

  HttpRequest reindex() {
    return get("/reindex").build();
  }

  private HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(base.resolve(path));
  }

  private HttpRequest.Builder post(String path) {
    return get(path).POST(BodyPublishers.ofString(JsonWriter.write(cart())));
  }

  private Map<String, Object> cart() {
    Map<String, Object> cart = new LinkedHashMap<>();
    cart.put("customer", "customer-" + random.nextInt(10_000));
    cart.put("coupon", random.nextBoolean() ? "SAVE-500-8BF346DD" : null);
    List<Object> lines = new ArrayList<>();
    for (int i = LEAST_LINES + random.nextInt(LINES_SPREAD); i > 0; i--) {
      String sku = Catalogue.sku(random.nextInt(Catalogue.size()));
      lines.add(Map.of("sku", sku, "quantity", 1 + random.nextInt(8)));
    }
    cart.put("lines", lines);
    return cart;
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size())).replace(' ', '+');
  }

  private String traceParent() {
    HexFormat hex = HexFormat.of();
    String trace = hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    return "00-" + trace + "-" + hex.toHexDigits(random.nextLong()) + "-01";
  }
}
