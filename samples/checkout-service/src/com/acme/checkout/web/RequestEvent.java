package com.acme.checkout.web;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** One request as a span: its thread and its time tell which samples belong to it. */
@Name("com.acme.checkout.Request")
@Label("Request")
@Category("Checkout")
@StackTrace(false)
final class RequestEvent extends Event {
  @Label("Trace id")
  String traceId;

  @Label("Span id")
  String spanId;

  @Label("Route")
  String route;

  @Label("Status")
  int status;
}
