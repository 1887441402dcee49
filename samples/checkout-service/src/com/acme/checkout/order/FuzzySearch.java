package com.acme.checkout.order;

import com.acme.checkout.metrics.Counters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** Finds products by name and forgives typing errors. */
final class FuzzySearch {
  private static final LongAdder COMPARED = Counters.of(FuzzySearch.class, "editDistance");
  private static final Pattern WORDS = Pattern.compile("\\W+");

  private record Hit(Product product, int distance) {}

  private final Catalogue catalogue;

  FuzzySearch(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  List<Product> find(String text, int limit) {
    String[] wanted = words(text);
    return catalogue.products().stream()
        .map(product -> new Hit(product, distance(wanted, words(product.name()))))
        .sorted(Comparator.comparingInt(Hit::distance).thenComparing(hit -> hit.product().sku()))
        .limit(limit)
        .map(Hit::product)
        .toList();
  }

  private static String[] words(String text) {
    return WORDS.split(text.toLowerCase(Locale.ROOT));
  }

  private static int distance(String[] wanted, String[] offered) {
    COMPARED.add((long) wanted.length * offered.length);
    int sum = 0;
    for (String word : wanted) {
      int nearest = Integer.MAX_VALUE;
      for (String candidate : offered) {
        nearest = Math.min(nearest, editDistance(word, candidate));
      }
      sum += nearest;
    }
    return sum;
  }

  private static int editDistance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
