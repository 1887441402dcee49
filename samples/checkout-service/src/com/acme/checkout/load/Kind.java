package com.acme.checkout.load;

/** The kinds of requests and how many of each per second; the same in every run. */
enum Kind {
  HEALTH(130),
  ORDER(25),
  RECEIPT(20),
  CATALOGUE(15);

  final int perSecond;

  Kind(int perSecond) {
    this.perSecond = perSecond;
  }
}
