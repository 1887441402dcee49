package com.acme.checkout.metrics;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Exact call counts, kept by the code itself: a sampling profile cannot know them. */
public final class Counters {
  private static final Map<String, LongAdder> ALL = new ConcurrentHashMap<>();

  private Counters() {}

  /** The counter of one method; callers keep it in a constant. */
  public static LongAdder of(Class<?> owner, String method) {
    return ALL.computeIfAbsent(owner.getName() + "." + method, name -> new LongAdder());
  }

  public static Map<String, Long> snapshot() {
    Map<String, Long> values = new TreeMap<>();
    ALL.forEach((name, adder) -> values.put(name, adder.sum()));
    return values;
  }
}
