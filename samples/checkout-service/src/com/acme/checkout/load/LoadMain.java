package com.acme.checkout.load;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Sends the fixed load and prints what was served. Usage: LoadMain --port N --seconds S [--reindex]
 */
public final class LoadMain {
  private static final int REINDEX_AFTER = 5;

  private LoadMain() {}

  public static void main(String[] args) throws Exception {
    boolean reindex = args.length == 5 && args[4].equals("--reindex");
    if (!(args.length == 4 || reindex)
        || !args[0].equals("--port")
        || !args[2].equals("--seconds")) {
      throw new IllegalArgumentException("usage: --port N --seconds S [--reindex]");
    }
    URI base = URI.create("http://127.0.0.1:" + Integer.parseInt(args[1]));
    try (LoadGenerator generator = new LoadGenerator(base)) {
      Map<String, Long> before = generator.counters();
      CompletableFuture<Boolean> rebuilt =
          reindex ? generator.reindex(REINDEX_AFTER) : CompletableFuture.completedFuture(true);
      LoadResult result = generator.run(Integer.parseInt(args[3]));
      Map<String, Long> after = generator.counters();
      result.served().forEach((kind, count) -> print("served." + kind, count));
      print("failed", result.failed() + (rebuilt.join() ? 0 : 1));
      print("wall.millis", result.wallMillis());
      after.forEach((name, count) -> print(name, count - before.getOrDefault(name, 0L)));
    }
  }

  private static void print(String name, long value) {
    System.out.println(name + " " + value);
  }
}
