package com.acme.checkout.order;

import com.acme.checkout.metrics.Counters;
import com.acme.checkout.metrics.CpuTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * For each product the one of its shelf whose name is most like its own: dear to build, and built
 * once a day.
 */
public final class CatalogueIndex {
  private static final LongAdder CALLS = Counters.of(CatalogueIndex.class, "rebuild");
  private static final LongAdder CPU = CpuTime.of(CatalogueIndex.class, "rebuild");

  private final Catalogue catalogue;
  private volatile Map<String, String> nearest = Map.of();

  public CatalogueIndex(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Builds the index anew and returns the number of its entries. */
  public int rebuild() {
    CALLS.increment();
    nearest = CpuTime.measure(CPU, this::build);
    return nearest.size();
  }

  private Map<String, String> build() {
    Map<String, List<Product>> shelves = new HashMap<>();
    for (Product product : catalogue.products()) {
      shelves.computeIfAbsent(shelf(product), name -> new ArrayList<>()).add(product);
    }
    Map<String, String> result = new HashMap<>();
    for (Product product : catalogue.products()) {
      result.put(product.sku(), mostAlike(product, shelves.get(shelf(product))).sku());
    }
    return result;
  }

  private static String shelf(Product product) {
    return product.category() + " " + product.name().charAt(0);
  }

  private static Product mostAlike(Product product, List<Product> products) {
    Product best = product;
    int most = -1;
    for (Product other : products) {
      int common = other == product ? -1 : commonLetters(product.name(), other.name());
      if (common > most) {
        most = common;
        best = other;
      }
    }
    return best;
  }

  /** The length of the longest common subsequence. */
  private static int commonLetters(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = 0;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = same ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
