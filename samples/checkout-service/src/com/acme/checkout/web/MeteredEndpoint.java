package com.acme.checkout.web;

import com.acme.checkout.metrics.CpuTime;
import java.util.concurrent.atomic.LongAdder;

/** Sums the CPU time of an endpoint. */
final class MeteredEndpoint implements Endpoint {
  private final Endpoint endpoint;
  private final LongAdder cpu;

  MeteredEndpoint(Endpoint endpoint) {
    this.endpoint = endpoint;
    this.cpu = CpuTime.of(endpoint.getClass(), "handle");
  }

  @Override
  public Response handle(Request request) {
    return CpuTime.measure(cpu, () -> endpoint.handle(request));
  }
}
