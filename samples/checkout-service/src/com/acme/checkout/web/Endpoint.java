package com.acme.checkout.web;

/** Answers the requests of one route. */
@FunctionalInterface
public interface Endpoint {
  Response handle(Request request);
}
