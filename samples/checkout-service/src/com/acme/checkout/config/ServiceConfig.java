package com.acme.checkout.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What the service reads from its configuration file. */
public record ServiceConfig(String version, List<Dependency> dependencies, List<Store> stores) {
  public record Dependency(String name, int timeoutMillis, boolean required) {}

  public record Store(String id, String currency, BigDecimal standardTax, BigDecimal reducedTax) {}

  static ServiceConfig fromJson(Object json) {
    Map<?, ?> root = (Map<?, ?>) json;
    return new ServiceConfig(
        (String) root.get("version"),
        items(root, "dependencies").stream().map(ServiceConfig::dependency).toList(),
        items(root, "stores").stream().map(ServiceConfig::store).toList());
  }

  private static Dependency dependency(Map<?, ?> json) {
    return new Dependency(
        (String) json.get("name"),
        ((BigDecimal) json.get("timeoutMillis")).intValueExact(),
        (Boolean) json.get("required"));
  }

  private static Store store(Map<?, ?> json) {
    Map<?, ?> tax = (Map<?, ?>) json.get("tax");
    return new Store(
        (String) json.get("id"),
        (String) json.get("currency"),
        (BigDecimal) tax.get("standard"),
        (BigDecimal) tax.get("reduced"));
  }

  private static List<Map<?, ?>> items(Map<?, ?> json, String name) {
    return ((List<?>) json.get(name)).stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
  }
}
