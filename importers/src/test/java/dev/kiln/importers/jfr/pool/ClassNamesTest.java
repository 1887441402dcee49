package dev.kiln.importers.jfr.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ClassNamesTest {
  @Test
  void classesAndArraysAreSpeltAsInJava() {
    assertEquals("java.lang.String", ClassNames.binary("java/lang/String"));
    assertEquals("byte[]", ClassNames.binary("[B"));
    assertEquals("java.util.Map$Entry[][]", ClassNames.binary("[[Ljava/util/Map$Entry;"));
    assertEquals("int", ClassNames.binary("int"));
  }

  @Test
  void librariesKeepTheirNames() {
    assertEquals("libc.so.6", ClassNames.binary("libc.so.6"));
  }
}
