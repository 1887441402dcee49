package com.acme.checkout.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends each request at its planned moment, whether or not the earlier ones were answered. */
final class LoadGenerator implements AutoCloseable {
  private record Planned(long nanos, Kind kind) {}

  private record Outcome(Kind kind, boolean ok) {}

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final RequestFactory requests;

  LoadGenerator(URI base) {
    requests = new RequestFactory(base);
  }

  LoadResult run(int seconds) {
    List<CompletableFuture<Outcome>> pending = new ArrayList<>();
    long start = System.nanoTime();
    for (Planned planned : plan(seconds)) {
      waitUntil(start + planned.nanos());
      pending.add(send(planned.kind()));
    }
    Map<Kind, Long> served = new EnumMap<>(Kind.class);
    long failed = 0;
    for (CompletableFuture<Outcome> future : pending) {
      Outcome outcome = future.join();
      if (outcome.ok()) {
        served.merge(outcome.kind(), 1L, Long::sum);
      } else {
        failed++;
      }
    }
    long wall = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return new LoadResult(served, failed, wall);
  }

  /** Has the catalogue's index rebuilt once, some seconds from now. */
  CompletableFuture<Boolean> reindex(int delaySeconds) {
    return CompletableFuture.supplyAsync(
            () -> client.sendAsync(requests.reindex(), BodyHandlers.ofByteArray()),
            CompletableFuture.delayedExecutor(delaySeconds, TimeUnit.SECONDS))
        .thenCompose(sent -> sent)
        .thenApply(LoadGenerator::isOk);
  }

  /** The service's own counters, by name. */
  Map<String, Long> counters() throws Exception {
    Map<String, Long> counters = new TreeMap<>();
    client
        .send(requests.counters(), BodyHandlers.ofLines())
        .body()
        .map(line -> line.split(" "))
        .forEach(words -> counters.put(words[0], Long.parseLong(words[1])));
    return counters;
  }

  private static List<Planned> plan(int seconds) {
    List<Planned> plan = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      long step = TimeUnit.SECONDS.toNanos(1) / kind.perSecond;
      for (int i = 0; i < seconds * kind.perSecond; i++) {
        plan.add(new Planned(i * step, kind));
      }
    }
    plan.sort(Comparator.comparingLong(Planned::nanos));
    return plan;
  }

  private CompletableFuture<Outcome> send(Kind kind) {
    HttpRequest request = requests.next(kind);
    return client
        .sendAsync(request, BodyHandlers.ofByteArray())
        .handle((response, problem) -> new Outcome(kind, isOk(response)));
  }

  private static boolean isOk(HttpResponse<?> response) {
    return response != null && response.statusCode() == 200;
  }

  private static void waitUntil(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
