package com.acme.checkout.load;

import java.net.URI;
import java.util.Map;

/** Sends the fixed load and prints what was served. Usage: LoadMain --port N --seconds S */
public final class LoadMain {
  private LoadMain() {}

  public static void main(String[] args) throws Exception {
    if (args.length != 4 || !args[0].equals("--port") || !args[2].equals("--seconds")) {
      throw new IllegalArgumentException("usage: --port N --seconds S");
    }
    URI base = URI.create("http://127.0.0.1:" + Integer.parseInt(args[1]));
    try (LoadGenerator generator = new LoadGenerator(base)) {
      Map<String, Long> before = generator.counters();
      LoadResult result = generator.run(Integer.parseInt(args[3]));
      Map<String, Long> after = generator.counters();
      result.served().forEach((kind, count) -> print("served." + kind, count));
      print("failed", result.failed());
      print("wall.millis", result.wallMillis());
      after.forEach((name, count) -> print(name, count - before.getOrDefault(name, 0L)));
    }
  }

  private static void print(String name, long value) {
    System.out.println(name + " " + value);
  }
}
