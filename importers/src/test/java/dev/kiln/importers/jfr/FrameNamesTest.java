package dev.kiln.importers.jfr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.model.FrameKind;
import org.junit.jupiter.api.Test;

final class FrameNamesTest {
  @Test
  void hiddenClassesKeepTheSlashBeforeTheirNumber() {
    assertEquals("a.B$$Lambda/0x000000e8", FrameNames.javaClass("a.B$$Lambda.0x000000e8"));
    assertEquals("a.B$$Lambda$100/285133380", FrameNames.javaClass("a.B$$Lambda$100.285133380"));
    assertEquals("a.B$$Lambda$66+0x08/612", FrameNames.javaClass("a.B$$Lambda$66+0x08.612"));
    assertEquals("a.B", FrameNames.javaClass("a.B"));
  }

  @Test
  void packagesEndBeforeTheClass() {
    assertEquals("a.b", FrameNames.packageOf("a.b.C$D"));
    assertEquals("a.b", FrameNames.packageOf("a.b.C$$Lambda/0x1.2"));
    assertEquals("", FrameNames.packageOf("Main"));
  }

  @Test
  void bothSpellingsOfFrameTypesAreRead() {
    assertEquals(FrameKind.JIT, FrameNames.kind("JIT compiled"));
    assertEquals(FrameKind.JIT, FrameNames.kind("JIT_COMPILED"));
    assertEquals(FrameKind.C1, FrameNames.kind("C1 compiled"));
    assertEquals(FrameKind.CPP, FrameNames.kind("C++"));
    assertEquals(FrameKind.UNKNOWN, FrameNames.kind("?"));
  }
}
