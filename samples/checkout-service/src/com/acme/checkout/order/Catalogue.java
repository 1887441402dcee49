package com.acme.checkout.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** All products; built from a fixed seed so that every run sells the same things. */
public final class Catalogue {
  private static final int SIZE = 2_000;
  private static final List<String> ADJECTIVES =
      List.of("blue", "heavy", "folding", "silent", "woollen", "copper", "tiny", "patient");
  private static final List<String> NOUNS =
      List.of("kettle", "lantern", "hammer", "blanket", "ladder", "teapot", "compass", "basket");
  private static final List<String> CATEGORIES =
      List.of("kitchen", "garden", "workshop", "books", "food");

  private final Map<String, Product> bySku = new LinkedHashMap<>();

  public Catalogue() {
    Random random = new Random(7);
    for (int i = 0; i < SIZE; i++) {
      String name = pick(ADJECTIVES, random) + " " + pick(NOUNS, random) + " " + (i % 40);
      BigDecimal price = BigDecimal.valueOf(99 + random.nextInt(9_000), 2);
      Product product = new Product(sku(i), name, CATEGORIES.get(i % CATEGORIES.size()), price);
      bySku.put(product.sku(), product);
    }
  }

  public static String sku(int number) {
    return "SKU-%05d".formatted(number);
  }

  public static int size() {
    return SIZE;
  }

  public Product find(String sku) {
    Product product = bySku.get(sku);
    if (product == null) {
      throw new IllegalArgumentException("no product " + sku);
    }
    return product;
  }

  public Collection<Product> products() {
    return new ArrayList<>(bySku.values());
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
