package com.acme.checkout.config;

/** The configuration as parsed once, at the start. */
public final class CachedConfig implements ConfigSource {
  private final ServiceConfig config;

  public CachedConfig(ConfigSource source) {
    config = source.current();
  }

  @Override
  public ServiceConfig current() {
    return config;
  }
}
