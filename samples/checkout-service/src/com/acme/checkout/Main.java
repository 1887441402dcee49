package com.acme.checkout;

import com.acme.checkout.config.CachedConfig;
import com.acme.checkout.config.ConfigSource;
import com.acme.checkout.config.ConfigText;
import com.acme.checkout.config.ParsedConfig;
import com.acme.checkout.health.HealthEndpoint;
import com.acme.checkout.metrics.Counters;
import com.acme.checkout.order.Catalogue;
import com.acme.checkout.order.CatalogueEndpoint;
import com.acme.checkout.order.CatalogueIndex;
import com.acme.checkout.order.OrderEndpoint;
import com.acme.checkout.order.OrderJournal;
import com.acme.checkout.order.ReceiptEndpoint;
import com.acme.checkout.pricing.PricingEngine;
import com.acme.checkout.pricing.TaxTable;
import com.acme.checkout.web.Response;
import com.acme.checkout.web.WebServer;
import java.io.IOException;
import java.util.stream.Collectors;

/** The checkout service. Usage: Main --health cached|parse --port N */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 4 || !args[0].equals("--health") || !args[2].equals("--port")) {
      throw new IllegalArgumentException("usage: --health cached|parse --port N");
    }
    String text = ConfigText.build();
    ParsedConfig parsed = new ParsedConfig(text);
    CachedConfig cached = new CachedConfig(parsed);
    WebServer server = new WebServer(Integer.parseInt(args[3]));
    addRoutes(server, cached, healthSource(args[1], cached, parsed));
    server.start();
    System.out.println("checkout service ready, health " + args[1]);
    System.out.println("configuration of " + text.length() + " characters");
  }

  private static ConfigSource healthSource(String mode, ConfigSource cached, ConfigSource parsed) {
    return switch (mode) {
      case "cached" -> cached;
      case "parse" -> parsed;
      default -> throw new IllegalArgumentException("--health is cached or parse, not " + mode);
    };
  }

  private static void addRoutes(WebServer server, ConfigSource config, ConfigSource health) {
    Catalogue catalogue = new Catalogue();
    PricingEngine pricing = new PricingEngine(new TaxTable(config.current()));
    OrderJournal journal = new OrderJournal();
    server.route("POST", "/orders", new OrderEndpoint(catalogue, pricing, journal));
    server.route("POST", "/receipts", new ReceiptEndpoint(catalogue, pricing));
    server.route("GET", "/catalogue", new CatalogueEndpoint(catalogue));
    server.route("GET", "/health", new HealthEndpoint(health));
    CatalogueIndex index = new CatalogueIndex(catalogue);
    server.untracedRoute("GET", "/reindex", request -> Response.text(200, "" + index.rebuild()));
    server.untracedRoute("GET", "/counters", request -> Response.text(200, counters()));
  }

  private static String counters() {
    return Counters.snapshot().entrySet().stream()
        .map(counter -> counter.getKey() + " " + counter.getValue() + "\n")
        .collect(Collectors.joining());
  }
}
