package com.acme.checkout.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** The HTTP server: routes, filters, worker threads. */
public final class WebServer {
  private static final int WORKERS = 4;

  private final HttpServer server;

  public WebServer(int port) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    server = HttpServer.create(address, 0);
    server.setExecutor(
        Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().name("checkout-worker-", 1).factory()));
  }

  public void route(String method, String path, Endpoint endpoint) {
    server
        .createContext(path, new EndpointHandler(method, new MeteredEndpoint(endpoint)))
        .getFilters()
        .add(new TracingFilter());
  }

  /** A route for the measuring tools; it leaves no span. */
  public void untracedRoute(String method, String path, Endpoint endpoint) {
    server.createContext(path, new EndpointHandler(method, endpoint));
  }

  public void start() {
    server.start();
  }
}
