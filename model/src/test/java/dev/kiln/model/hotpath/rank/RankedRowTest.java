package dev.kiln.model.hotpath.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Rows of a ranking that stand for several functions.
class RankedRowTest {
  /// Lines of frames from the root, `a;b 12`.
  private static Profile profile(String... lines) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("e");
    builder.valueType(event, new ValueType("samples", "count"));
    for (String line : lines) {
      int space = line.lastIndexOf(' ');
      int stack = 0;
      for (String name : line.substring(0, space).split(";")) {
        int function = builder.function(name, "", "");
        stack = builder.child(stack, builder.frame(function, 0, dev.kiln.model.FrameKind.UNKNOWN));
      }
      builder.addSample(event, stack);
      builder.value(0, Long.parseLong(line.substring(space + 1)));
    }
    return builder.build();
  }

  private static List<RankedRow> rows(Profile profile, By by, String... mine) {
    RankOptions all = RankOptions.of(profile);
    RankOptions options = new RankOptions(by, List.of(mine), all.seconds(), all.counts());
    return Ranking.of(new ProfileView(profile), Query.all(), options).folded();
  }

  private static List<String> words(List<RankedRow> rows) {
    return rows.stream()
        .map(
            row ->
                row.function().name()
                    + row.folded().stream().map(RankedFunction::name).toList().toString())
        .toList();
  }

  private static final Profile WRAPPED =
      profile(
          "java.lang.Thread.run;pool;serve;handle;parse 4000",
          "java.lang.Thread.run;pool;serve;handle;write 5900",
          "java.lang.Thread.run;pool;idle 2");

  @Test
  void functionsThatAllSamplesPassThroughAreOneRowNamedWhereTheCostDivides() {
    assertEquals(
        List.of("handle[java.lang.Thread.run, pool, serve]", "write[]", "parse[]", "idle[]"),
        words(rows(WRAPPED, By.TOTAL)));
  }

  @Test
  void nothingFoldsBySelf() {
    assertTrue(rows(WRAPPED, By.SELF).stream().allMatch(row -> row.folded().isEmpty()));
  }

  @Test
  void myCodeNamesTheRowEvenIfALibraryIsBelowIt() {
    assertEquals(
        List.of("serve[java.lang.Thread.run, pool, handle]"),
        words(rows(WRAPPED, By.TOTAL, "serve")));
  }

  @Test
  void aFunctionOfThePlatformThatOnlyPassesOnNeverLeads() {
    Profile profile =
        profile("runtime.goexit;main.work 5000", "runtime.goexit;main.rest 5000", "other 1000");
    List<String> words = words(rows(profile, By.TOTAL));
    assertEquals("runtime.goexit[]", words.getLast());
    assertEquals(4, words.size());
  }

  @Test
  void aChainOfFiltersFoldsThoughOneFunctionStandsInItOftenAndRecursionEnds() {
    Profile profile =
        profile(
            "next;log;next;trace;next;page;read 5000",
            "next;log;next;trace;next;page;draw 5000",
            "next;log;next;trace;next;page;draw;page;draw 10");
    assertEquals(
        List.of("page[next, log, trace]", "draw[]", "read[]"), words(rows(profile, By.TOTAL)));
  }

  @Test
  void everyFunctionStandsInOneRowOnce() {
    Random random = new Random(17);
    for (int round = 0; round < 200; round++) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        List<String> path = new ArrayList<>();
        for (int depth = random.nextInt(8); depth >= 0; depth--) {
          path.add("f" + random.nextInt(9));
        }
        lines.add(String.join(";", path) + " " + (1 + random.nextInt(500)));
      }
      Profile profile = profile(lines.toArray(String[]::new));
      Set<String> seen = new HashSet<>();
      int functions = 0;
      for (RankedRow row : rows(profile, By.TOTAL)) {
        functions += 1 + row.folded().size();
        seen.add(row.function().name());
        row.folded().forEach(f -> seen.add(f.name()));
      }
      RankOptions options = RankOptions.of(profile);
      int all = Ranking.of(new ProfileView(profile), Query.all(), options).rows().size();
      assertEquals(all, functions);
      assertEquals(all, seen.size());
    }
  }
}
