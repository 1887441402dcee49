package com.acme.checkout.config;

/** Where a caller gets the configuration from. */
@FunctionalInterface
public interface ConfigSource {
  ServiceConfig current();
}
