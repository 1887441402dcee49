package dev.kiln.model.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.ProfileInfo.Fact;
import dev.kiln.model.Stacks;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FunctionTotals;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.tree.QueriedProfile;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each transform on stacks that a reader can see.
class StackTransformsTest {
  private static final Profile STACKS =
      Stacks.profile(
          """
          main;run;json.read;json.parse;alloc 1
          main;run;json.read;json.read;json.read 2
          main;run;load;run;store 4
          main;run 8
          gc 16
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hide=json         | main=0 main/run=10 main/run/alloc=1 main/run/load=0"
            + " main/run/load/run=0 main/run/load/run/store=4 gc=16",
        "show=json         | =28 json.read=0 json.read/json.parse=1 json.read/json.read=0"
            + " json.read/json.read/json.read=2",
        "show-from=json    | json.read=0 json.read/json.parse=0 json.read/json.parse/alloc=1"
            + " json.read/json.read=0 json.read/json.read/json.read=2",
        "callees=run       | =8 json.read=0 json.read/json.parse=0 json.read/json.parse/alloc=1"
            + " json.read/json.read=0 json.read/json.read/json.read=2 load=0 load/run=0"
            + " load/run/store=4",
        "subtree=main;run  | run=8 run/json.read=0 run/json.read/json.parse=0"
            + " run/json.read/json.parse/alloc=1 run/json.read/json.read=0"
            + " run/json.read/json.read/json.read=2 run/load=0 run/load/run=0"
            + " run/load/run/store=4",
        "merge=json        | main=0 main/run=11 main/run/load=0 main/run/load/run=0"
            + " main/run/load/run/store=4 gc=16",
        "prune-from=json   | main=0 main/run=8 main/run/json.read=3 main/run/load=0"
            + " main/run/load/run=0 main/run/load/run/store=4 gc=16",
        "recursion=direct  | main=0 main/run=8 main/run/json.read=2 main/run/json.read/json.parse=0"
            + " main/run/json.read/json.parse/alloc=1 main/run/load=0 main/run/load/run=0"
            + " main/run/load/run/store=4 gc=16",
        "recursion=any:run | main=0 main/run=8 main/run/json.read=0 main/run/json.read/json.parse=0"
            + " main/run/json.read/json.parse/alloc=1 main/run/json.read/json.read=0"
            + " main/run/json.read/json.read/json.read=2 main/run/load=0 main/run/store=4 gc=16",
        "collapse=^json\\. | main=0 main/run=8 main/run/json=2 main/run/json/alloc=1"
            + " main/run/load=0 main/run/load/run=0 main/run/load/run/store=4 gc=16",
      })
  void actsOnStacks(String text, String expected) {
    CallTree tree = new ProfileView(STACKS).callTree(parse(text));
    List<String> lines = new ArrayList<>();
    for (int node = 0; node < tree.size(); node++) {
      if (node > 0 || tree.self(node) != 0) {
        lines.add(String.join("/", tree.path(node)) + "=" + tree.self(node));
      }
    }
    List<String> wanted = new ArrayList<>(List.of(expected.strip().split(" ")));
    lines.sort(null);
    wanted.sort(null);
    assertEquals(wanted, lines);
  }

  private static Query parse(String text) {
    int equals = text.indexOf('=');
    Term term = Objects.requireNonNull(Term.of(text.substring(0, equals)));
    return term.on(Query.all(), text.substring(equals + 1).strip());
  }

  @Test
  void theOrderCounts() {
    assertEquals(8, self("hide=^main$ subtree=run", "run"));
    assertEquals(0, total("subtree=run hide=^main$"));
    assertEquals(3, self("collapse=^json\\. prune-from=^json$", "json"));
  }

  private static long total(String query) {
    return new ProfileView(STACKS).callTree(QueryText.parse(query)).total();
  }

  private static long self(String query, String function) {
    FunctionTotals totals = new ProfileView(STACKS).functionTotals(QueryText.parse(query));
    for (int key = 0; key < totals.keys().size(); key++) {
      if (totals.keys().name(key).equals(function)) {
        return totals.self(key);
      }
    }
    throw new AssertionError(function);
  }

  @Test
  void collapsedFramesAreOneRowByAnyKey() {
    for (MergeKey by : MergeKey.values()) {
      Query query = QueryText.parse("collapse=^json\\.").withMergeKey(by);
      FunctionTotals totals = new ProfileView(STACKS).functionTotals(query);
      List<Long> rows = new ArrayList<>();
      for (int key = 0; key < totals.keys().size(); key++) {
        if (totals.keys().name(key).equals("json") && totals.isPresent(key)) {
          rows.add(totals.total(key));
          assertEquals("", totals.keys().module(key) + totals.keys().file(key));
        }
      }
      assertEquals(List.of(3L), rows, by.word());
    }
  }

  @Test
  void chainsFoldWhereNothingEndsOrParts() {
    Profile profile =
        Stacks.profile(
            """
            main;a;b;c;x 1
            main;a;b;c;y 2
            main;z 4
            other;once;leaf 8
            """);
    CallTree tree = new ProfileView(profile).callTree(QueryText.parse("fold-chains"));
    List<String> paths = new ArrayList<>();
    for (int node = 1; node < tree.size(); node++) {
      paths.add(String.join(" > ", tree.path(node)) + " " + tree.total(node));
    }
    paths.sort(null);
    assertEquals(
        List.of(
            "main 7",
            "main > a … b 3",
            "main > a … b > c 3",
            "main > a … b > c > x 1",
            "main > a … b > c > y 2",
            "main > z 4",
            "other … once 8",
            "other … once > leaf 8"),
        paths);
  }

  @Test
  void prefixesMatchModuleAndFile() {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    int[] functions = {
      builder.function("read", "io/File.java", "libio.so"),
      builder.function("module::load", "", ""),
      builder.function("libio", "", "app"),
    };
    for (int i = 0; i < functions.length; i++) {
      builder.addSample(event, builder.child(0, builder.frame(functions[i], 0, FrameKind.UNKNOWN)));
      builder.value(0, 1L << i);
    }
    ProfileView view = new ProfileView(builder.build());
    assertEquals(1, view.callTree(QueryText.parse("focus=module:libio")).total());
    assertEquals(1, view.callTree(QueryText.parse("focus=file:^io/")).total());
    assertEquals(2, view.callTree(QueryText.parse("focus=module::load")).total());
    assertEquals(6, view.callTree(QueryText.parse("ignore=module:libio")).total());
    assertEquals(4, view.callTree(QueryText.parse("show-from=module:app")).total());
  }

  /// Frames of one function, and functions without frames: as many of both do not mean that each
  /// frame is a node.
  @Test
  void unusedFunctionsDoNotHideThatFramesMerge() {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    builder.function("unused", "", "");
    int function = builder.function("f", "", "");
    for (int line = 1; line <= 2; line++) {
      builder.addSample(event, builder.child(0, builder.frame(function, line, FrameKind.UNKNOWN)));
      builder.value(0, line);
    }
    assertEquals(2, new ProfileView(builder.build()).callTree(Query.all()).size());
  }

  /// A node costs the same however deep: half a million frames fold without a walk or recursion.
  @Test
  void deepRecursionFolds() {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    int[] frames = new int[1000];
    for (int f = 0; f < frames.length; f++) {
      frames[f] = builder.frame(builder.function("f" + f, "", ""), 0, FrameKind.UNKNOWN);
    }
    int stack = 0;
    for (int i = 0; i < 500_000; i++) {
      stack = builder.child(stack, frames[i % frames.length]);
    }
    builder.addSample(event, stack);
    builder.value(0, 1);
    CallTree tree = new ProfileView(builder.build()).callTree(QueryText.parse("recursion=any"));
    assertEquals(1001, tree.size());
    assertEquals(1, tree.self(1000));
  }

  @Test
  void aQueriedProfileKeepsTheRestAndSaysTheQuery() {
    Profile timed =
        Stacks.profile(
            """
            !thread http-1
            !time 3000
            a;b 1 10
            !time 1000
            a;c 2 20
            !thread gc
            !time 2000
            mark 4 40
            """,
            2);
    Profile seen = QueriedProfile.of(timed, QueryText.parse("time=2us.. show-from=b|mark"));
    assertEquals(2, seen.samples().size());
    assertEquals(2000, seen.samples().timeNanos(0));
    assertEquals("gc", seen.threads().name(seen.samples().thread(0)));
    assertEquals(40, seen.samples().value(0, 1));
    assertEquals(11, seen.total(1) - 39);
    assertEquals(3, seen.stacks().size());
    assertTrue(
        seen.info()
            .facts()
            .contains(new Fact("Comment", "Kiln query: time=2us.. show-from=b|mark")));
    assertTrue(QueriedProfile.of(timed, Query.all()).info().facts().isEmpty());
  }
}
