package dev.kiln.importers.jfr.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class TraceIdsTest {
  @Test
  void readsHexAndDecimal() {
    String trace = "4BF92F3577B34DA6A3CE929D0E0E4736";
    assertEquals(0x4bf92f3577b34da6L, TraceIds.high(trace));
    assertEquals(0xa3ce929d0e0e4736L, TraceIds.low(trace));
    assertEquals(0x00f067aa0ba902b7L, TraceIds.low("00f067aa0ba902b7"));
    assertEquals(17, TraceIds.low("17"));
    assertEquals(0, TraceIds.low("no id"));
    assertEquals(0, TraceIds.high("00f067aa0ba902b7"));
  }
}
