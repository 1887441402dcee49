package com.acme.checkout.config;

import com.acme.checkout.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the configuration text, always the same: both recordings must parse the same bytes. */
public final class ConfigText {
  private static final int STORES = 270;
  private static final List<String> CURRENCIES = List.of("EUR", "GBP", "CHF", "SEK", "PLN");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat");

  private ConfigText() {}

  public static String build() {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("version", "2026.11");
    root.put("dependencies", dependencies());
    List<Object> stores = new ArrayList<>();
    for (int i = 0; i < STORES; i++) {
      stores.add(store(i));
    }
    root.put("stores", stores);
    return JsonWriter.write(root);
  }

  private static List<Object> dependencies() {
    List<Object> all = new ArrayList<>();
    for (String name : List.of("payments", "stock", "loyalty", "shipping", "mail")) {
      Map<String, Object> dependency = new LinkedHashMap<>();
      dependency.put("name", name);
      dependency.put("timeoutMillis", 250 + 50 * all.size());
      dependency.put("required", all.size() < 3);
      all.add(dependency);
    }
    return all;
  }

  private static Map<String, Object> store(int number) {
    Map<String, Object> store = new LinkedHashMap<>();
    store.put("id", "store-%04d".formatted(number));
    store.put("name", "Acme \"No. %d\"\nHigh Street".formatted(number));
    store.put("currency", CURRENCIES.get(number % CURRENCIES.size()));
    store.put("tax", Map.of("standard", 0.19 + number % 7 * 0.01, "reduced", 0.07));
    Map<String, Object> hours = new LinkedHashMap<>();
    for (String day : DAYS) {
      hours.put(day, List.of("08:%02d".formatted(number % 60), "20:00"));
    }
    store.put("openingHours", hours);
    store.put("tills", List.of(1, 2, 3, number % 9 + 4));
    store.put("selfCheckout", number % 3 == 0);
    return store;
  }
}
