package com.acme.checkout.order;

import com.acme.checkout.pricing.Quote;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Chains every order to the one before it by a digest, so that none can be taken out unseen. */
public final class OrderJournal {
  private static final int ROUNDS = 3_000;

  private byte[] last = new byte[32];

  /** One order at a time: each seal depends on the one before. */
  public synchronized String append(Cart cart, Quote quote) {
    String entry = cart.customer() + '|' + cart.lines().size() + '|' + quote.total();
    last = stretch(entry.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(last);
  }

  private byte[] stretch(byte[] entry) {
    MessageDigest digest = sha256();
    byte[] seal = last;
    for (int i = 0; i < ROUNDS; i++) {
      digest.update(seal);
      seal = digest.digest(entry);
    }
    return seal;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
