package com.acme.checkout.metrics;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Sums the CPU time of calls, by the clock of the thread: what a profile's estimates are held
 * against.
 */
public final class CpuTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CpuTime() {}

  /** The counter of one method's CPU time, in nanoseconds. */
  public static LongAdder of(Class<?> owner, String method) {
    return Counters.of(owner, method + ".cpuNanos");
  }

  public static <T> T measure(LongAdder sum, Supplier<T> work) {
    long start = THREADS.getCurrentThreadCpuTime();
    try {
      return work.get();
    } finally {
      sum.add(THREADS.getCurrentThreadCpuTime() - start);
    }
  }
}
