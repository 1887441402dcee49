package com.acme.checkout.web;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Wraps a request in a span; the trace id is that of the traceparent header if there is one. */
final class TracingFilter extends Filter {
  private static final HexFormat HEX = HexFormat.of();
  private static final int TRACE_START = 3;
  private static final int TRACE_END = 35;

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    RequestEvent event = new RequestEvent();
    event.begin();
    try {
      chain.doFilter(exchange);
    } finally {
      event.end();
      if (event.shouldCommit()) {
        event.traceId = traceId(exchange);
        event.spanId = HEX.toHexDigits(ThreadLocalRandom.current().nextLong());
        event.route = exchange.getHttpContext().getPath();
        event.status = exchange.getResponseCode();
        event.commit();
      }
    }
  }

  private static String traceId(HttpExchange exchange) {
    String parent = exchange.getRequestHeaders().getFirst("traceparent");
    if (parent != null && parent.length() > TRACE_END) {
      return parent.substring(TRACE_START, TRACE_END);
    }
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
  }

  @Override
  public String description() {
    return "Emits one JFR span event per request";
  }
}
