package dev.kiln.importers.cpuprofile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {
  @ParameterizedTest
  @CsvSource({
    "/app/node_modules/a/node_modules/@koa/router/lib/layer.js, @koa/router",
    "/app/node_modules/koa/index.js, koa",
    "https://example.com:8080/static/app.js?v=1, example.com:8080",
    "node:internal/streams/state, node",
    "native string.js, native",
    "wasm://wasm/0e2a7d12, wasm",
    "C:\\work\\app\\main.js, app",
    "main.js, ''",
    "'', ''"
  })
  void theModuleFollowsFromTheUrl(String url, String module) {
    assertEquals(module, Script.of(url).module());
  }

  @Test
  void aPathOfWindowsHasNoSlashBeforeItsDrive() {
    assertEquals("C:/app/main.js", Script.of("file:///C:/app/main.js").file());
  }
}
