package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kiln whatif`, and its prediction held against the outcome by `kiln diff`.
class WhatIfCommandTest {
  private static final String STACKS =
      "main;place;quote 400\nmain;place;parse 300\nmain;parse 100\nmain;gc 200\n";

  @TempDir private Path folder = Path.of("");

  private Path file() throws Exception {
    return Files.writeString(folder.resolve("w.collapsed"), STACKS);
  }

  private static String run(Object... words) {
    Cli.Result result = Cli.run(words);
    assertEquals(0, result.exit(), result.err());
    return result.out();
  }

  @Test
  void nestedFixesAreNotCountedTwice() throws Exception {
    String out = run("whatif", file(), "--fix", "place=2x", "--fix", "parse=gone");
    // quote loses half of 400, both places of parse all of theirs: 600 of 1000.
    assertTrue(out.contains("1,000 -> 400: 60.0 % less"), out);
    assertTrue(out.contains("at most 2.50x as fast"), out);
    assertTrue(out.matches("(?s).*350 +200  place, total 2x.*"), "alone, and of these: " + out);
    assertTrue(out.matches("(?s).*400 +400  parse, total gone.*"), out);
  }

  @Test
  void ownCodeAloneAndAFleet() throws Exception {
    String out =
        run("whatif", file(), "--fix", "quote=2x@self", "--fleet", 24, "--utilization", "60%");
    assertTrue(out.contains("1,000 -> 800"), out);
    assertTrue(out.contains("4 of 24 instances saved"), out);
    String json = run("whatif", file(), "--fix", "gc=gone", "--format", "json");
    assertTrue(json.contains("\"schema\" : \"kiln.whatif/1\""), json);
    assertTrue(json.contains("\"saving\" : 0.2"), json);
    assertTrue(run("whatif", file(), "--fix", "gc=gone", "--format", "md").contains("| `gc` |"));
  }

  @Test
  void thePredictionOfTheSampleHolds() throws Exception {
    Path saved = folder.resolve("prediction.json");
    Path with = Cli.sample("checkout-after.jfr");
    Path without = Cli.sample("checkout-before.jfr");
    String parser = "com.acme.checkout.config.ParsedConfig.current";
    run("whatif", with, "--fix", parser + "=gone", "--save", saved);
    String out = run("diff", with, without, "--prediction", saved);
    String first = out.lines().findFirst().orElseThrow();
    assertTrue(first.startsWith("predicted with " + parser + " gone: "), first);
    assertTrue(first.contains("predicted 65.2 %"), first);
    assertTrue(first.contains("58.1 % left"), first);
    String reversed = run("diff", without, with, "--prediction", saved).lines().findFirst().get();
    assertTrue(reversed.contains("saved less than predicted"), reversed);
  }

  @Test
  void wrongWordsAreRefusedInOneLine() throws Exception {
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"schema\": \"other\"}");
    Path other = Files.writeString(folder.resolve("other.collapsed"), STACKS);
    Path saved = folder.resolve("p.json");
    run("whatif", file(), "--fix", "gc=gone", "--save", saved);
    List<List<Object>> wrong =
        List.of(
            List.of("whatif", file()),
            List.of("whatif", file(), "--fix", "nobody=2x"),
            List.of("whatif", file(), "--fix", "gc"),
            List.of("whatif", file(), "--fix", "gc=0.5x"),
            List.of("whatif", file(), "--fix", "gc=1.2.3x"),
            List.of("whatif", file(), "--fix", "gc=2x", "--fleet", 3, "--utilization", "x"),
            List.of("diff", file(), other, "--prediction", bad),
            List.of("diff", file(), other, "--prediction", folder.resolve("none.json")),
            List.of("diff", file(), other, "--prediction", other),
            List.of("diff", file(), other, "--prediction", saved, "--basis", "share"));
    for (List<Object> words : wrong) {
      Cli.Result result = Cli.run(new ArrayList<>(words).toArray());
      assertEquals(2, result.exit(), words + result.out());
      assertFalse(result.err().contains("Exception"), words + result.err());
    }
  }
}
