package com.acme.checkout.web;

/** What an endpoint answers. */
public record Response(int status, String type, String body) {
  public static Response json(int status, String body) {
    return new Response(status, "application/json", body);
  }

  public static Response html(String body) {
    return new Response(200, "text/html; charset=utf-8", body);
  }

  public static Response text(int status, String body) {
    return new Response(status, "text/plain; charset=utf-8", body);
  }
}
