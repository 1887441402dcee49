package com.acme.checkout.web;

import com.acme.checkout.json.JsonException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Carries one endpoint: reads the request, calls it, writes its answer. */
final class EndpointHandler implements HttpHandler {
  private final String method;
  private final Endpoint endpoint;
  private final ResponseWriter writer = new ResponseWriter();

  EndpointHandler(String method, Endpoint endpoint) {
    this.method = method;
    this.endpoint = endpoint;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      writer.write(exchange, answer(read(exchange)));
    }
  }

  private static Request read(HttpExchange exchange) throws IOException {
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        Request.parseQuery(exchange.getRequestURI().getRawQuery()),
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  private Response answer(Request request) {
    if (!request.method().equals(method)) {
      return Response.text(405, "use " + method);
    }
    try {
      return endpoint.handle(request);
    } catch (JsonException | IllegalArgumentException e) {
      return Response.text(400, e.getMessage());
    }
  }
}
