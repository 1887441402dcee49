package dev.kiln.importers.jfr.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.model.FrameKind;
import org.junit.jupiter.api.Test;

final class JvmFramesTest {
  @Test
  void hiddenClassesKeepTheSlashBeforeTheirNumber() {
    assertEquals("a.B$$Lambda/0x000000e8", JvmFrames.javaClass("a.B$$Lambda.0x000000e8"));
    assertEquals("a.B$$Lambda$100/285133380", JvmFrames.javaClass("a.B$$Lambda$100.285133380"));
    assertEquals("a.B$$Lambda$66+0x08/612", JvmFrames.javaClass("a.B$$Lambda$66+0x08.612"));
    assertEquals("a.B", JvmFrames.javaClass("a.B"));
  }

  @Test
  void packagesEndBeforeTheClass() {
    assertEquals("a.b", JvmFrames.packageOf("a.b.C$D"));
    assertEquals("a.b", JvmFrames.packageOf("a.b.C$$Lambda/0x1.2"));
    assertEquals("", JvmFrames.packageOf("Main"));
  }

  @Test
  void bothSpellingsOfFrameTypesAreRead() {
    assertEquals(FrameKind.JIT, JvmFrames.kind("JIT compiled"));
    assertEquals(FrameKind.JIT, JvmFrames.kind("JIT_COMPILED"));
    assertEquals(FrameKind.C1, JvmFrames.kind("C1 compiled"));
    assertEquals(FrameKind.CPP, JvmFrames.kind("C++"));
    assertEquals(FrameKind.UNKNOWN, JvmFrames.kind("?"));
  }
}
