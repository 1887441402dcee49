package com.acme.checkout.config;

import com.acme.checkout.json.JsonParser;

/** Parses the whole configuration text on every call. */
public final class ParsedConfig implements ConfigSource {
  private final String text;

  public ParsedConfig(String text) {
    this.text = text;
  }

  @Override
  public ServiceConfig current() {
    return ServiceConfig.fromJson(JsonParser.parse(text));
  }
}
