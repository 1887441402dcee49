package dev.kiln.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/// A busy program to be recorded: threads that recurse, parse, allocate, and wait for each other.
final class Load {
  private static final int QUEUE_LIMIT = 200;

  private final ReentrantLock ledgerLock = new ReentrantLock();
  private final TreeMap<Integer, Long> ledger = new TreeMap<>();
  private final Deque<String> queue = new ArrayDeque<>();
  private final LongAdder done = new LongAdder();
  private final long endNanos;

  private Load(long seconds) {
    endNanos = System.nanoTime() + seconds * 1_000_000_000L;
  }

  public static void main(String[] args) throws InterruptedException {
    if (args.length == 0) {
      throw new IllegalArgumentException("usage: Load SECONDS [THREADS]");
    }
    Load load = new Load(Long.parseLong(args[0]));
    int threads = args.length > 1 ? Integer.parseInt(args[1]) : 8;
    CountDownLatch running = new CountDownLatch(threads);
    for (int i = 0; i < threads; i++) {
      SplittableRandom random = new SplittableRandom(i);
      Thread.ofPlatform()
          .name("load-" + i)
          .start(
              () -> {
                load.work(random);
                running.countDown();
              });
    }
    running.await();
    System.err.println("tasks done: " + load.done.sum());
  }

  private void work(SplittableRandom random) {
    while (System.nanoTime() < endNanos) {
      switch (random.nextInt(8)) {
        case 0 -> put(document(random, 4 + random.nextInt(5)));
        case 1 -> parseOne();
        case 2 -> book(random.nextInt(5_000), placements(random.nextInt(5, 8)));
        default -> book(random.nextInt(5_000), evaluate(random, 20 + random.nextInt(60)));
      }
      done.increment();
    }
  }

  private void put(String text) {
    synchronized (queue) {
      if (queue.size() < QUEUE_LIMIT) {
        queue.add(text);
      }
    }
  }

  private void parseOne() {
    String text;
    synchronized (queue) {
      text = queue.poll();
    }
    if (text != null) {
      book(text.length(), new Parser(text).value());
    }
  }

  private void book(int account, long amount) {
    ledgerLock.lock();
    try {
      ledger.merge(account, amount, Long::sum);
    } finally {
      ledgerLock.unlock();
    }
  }

  /// A nested text like JSON: `[12,[7,{a:3}],...]`.
  private static String document(SplittableRandom random, int depth) {
    if (depth == 0) {
      return Integer.toString(random.nextInt(1_000));
    }
    List<String> parts = new ArrayList<>();
    boolean named = random.nextBoolean();
    for (int i = random.nextInt(4); i >= 0; i--) {
      String part = document(random, depth - 1);
      parts.add(named ? (char) ('a' + i) + ":" + part : part);
    }
    return (named ? "{" : "[") + String.join(",", parts) + (named ? "}" : "]");
  }

  /// Counts how many ways there are to place queens on a board.
  private static long placements(int size) {
    return place(new int[size], 0);
  }

  private static long place(int[] columns, int row) {
    if (row == columns.length) {
      return 1;
    }
    long ways = 0;
    for (int column = 0; column < columns.length; column++) {
      columns[row] = column;
      ways += free(columns, row) ? place(columns, row + 1) : 0;
    }
    return ways;
  }

  private static boolean free(int[] columns, int row) {
    for (int other = 0; other < row; other++) {
      int apart = Math.abs(columns[other] - columns[row]);
      if (apart == 0 || apart == row - other) {
        return false;
      }
    }
    return true;
  }

  /// Mutual recursion that turns at random and allocates at its ends: hardly two stacks are equal.
  private static long evaluate(SplittableRandom random, int depth) {
    if (depth <= 0) {
      return Integer.toString(random.nextInt()).length();
    }
    return switch (random.nextInt(5)) {
      case 0 -> sum(random, depth - 1);
      case 1 -> product(random, depth - 1);
      case 2 -> minimum(random, depth - 1);
      case 3 -> evaluate(random, depth - 1);
      default -> choice(random, depth - 1);
    };
  }

  private static long sum(SplittableRandom random, int depth) {
    return evaluate(random, depth - 1) + evaluate(random, depth / 2);
  }

  private static long product(SplittableRandom random, int depth) {
    return evaluate(random, depth) * (1 + random.nextInt(3));
  }

  private static long minimum(SplittableRandom random, int depth) {
    return Math.min(choice(random, depth - 1), evaluate(random, depth / 3));
  }

  private static long choice(SplittableRandom random, int depth) {
    return random.nextBoolean() ? evaluate(random, depth) : product(random, depth);
  }

  /// Reads what [#document] wrote; the value of a document is the sum of its numbers.
  private static final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    long value() {
      return switch (text.charAt(at)) {
        case '[' -> elements(']');
        case '{' -> elements('}');
        default -> number();
      };
    }

    private long elements(char end) {
      List<Long> values = new ArrayList<>();
      while (text.charAt(at) != end) {
        at++;
        if (end == '}') {
          at = text.indexOf(':', at) + 1;
        }
        values.add(value());
      }
      at++;
      return values.stream().mapToLong(Long::longValue).sum();
    }

    private long number() {
      int from = at;
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
      return Long.parseLong(text.substring(from, at));
    }
  }
}
