package com.acme.checkout.health;

import com.acme.checkout.config.ConfigSource;
import com.acme.checkout.config.ServiceConfig;
import com.acme.checkout.json.JsonWriter;
import com.acme.checkout.metrics.Counters;
import com.acme.checkout.web.Endpoint;
import com.acme.checkout.web.Request;
import com.acme.checkout.web.Response;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Tells the load balancer whether the service may take traffic. */
public final class HealthEndpoint implements Endpoint {
  private static final LongAdder CALLS = Counters.of(HealthEndpoint.class, "handle");

  private final ConfigSource source;

  public HealthEndpoint(ConfigSource source) {
    this.source = source;
  }

  @Override
  public Response handle(Request request) {
    CALLS.increment();
    ServiceConfig config = source.current();
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("config", config.version());
    report.put("dependencies", dependenciesUsable(config));
    report.put("stores", storesTaxed(config));
    boolean up = !report.containsValue(false);
    report.put("status", up ? "up" : "down");
    return Response.json(up ? 200 : 503, JsonWriter.write(report));
  }

  private static boolean dependenciesUsable(ServiceConfig config) {
    return config.dependencies().stream()
        .filter(ServiceConfig.Dependency::required)
        .allMatch(dependency -> dependency.timeoutMillis() > 0);
  }

  private static boolean storesTaxed(ServiceConfig config) {
    return config.stores().stream()
        .map(ServiceConfig.Store::standardTax)
        .allMatch(tax -> tax.compareTo(BigDecimal.ZERO) > 0);
  }
}
