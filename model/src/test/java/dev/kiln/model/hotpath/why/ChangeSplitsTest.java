package dev.kiln.model.hotpath.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.FunctionDeltas;
import dev.kiln.model.hotpath.calls.CallCount.Source;
import dev.kiln.model.hotpath.calls.CountLine;
import dev.kiln.model.hotpath.why.ChangeSplit.Verdict;
import dev.kiln.model.query.Query;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.IncomparableException;
import dev.kiln.model.run.RunInput;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Why functions of a comparison cost more: the parts are the change, on every basis.
class ChangeSplitsTest {
  /// One sample a millisecond of self time; each function stands alone.
  private static Profile profile(double seconds, Map<String, Integer> millis) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("cpu");
    builder.valueType(event, new ValueType("cpu", "nanoseconds"));
    new TreeMap<>(millis)
        .forEach(
            (name, count) -> {
              int frame = builder.frame(builder.function(name, "", ""), 0, FrameKind.JIT);
              int stack = builder.child(0, frame);
              for (int i = 0; i < count; i++) {
                builder.addSample(event, stack);
                builder.value(0, 1_000_000);
              }
            });
    builder.duration((long) (seconds * 1e9));
    return builder.build();
  }

  private static FunctionDeltas diff(Profile base, Profile current, Basis basis)
      throws IncomparableException {
    Comparison comparison =
        Comparison.of(new RunInput("base", base), new RunInput("current", current));
    ProfileView view = new ProfileView(comparison.profile());
    return FunctionDeltas.of(DiffTree.of(comparison, view, Query.all(), basis, null));
  }

  private static CountLine line(String name, double calls, double seconds) {
    return CountLine.calls(name, calls, seconds, Source.MEASURED, "test");
  }

  private static ChangeSplits split(
      FunctionDeltas functions, List<CountLine> base, List<CountLine> current) {
    return ChangeSplits.of(
        functions,
        ChangeSplits.counts(functions, base),
        ChangeSplits.counts(functions, current),
        List.of());
  }

  /// The table of docs/hotpath.md: which part is which verdict.
  @Test
  void eachChangeHasItsReason() throws Exception {
    Profile base =
        profile(10, Map.of("a.more", 1000, "a.dear", 1000, "a.both", 1000, "a.same", 1000));
    Profile current =
        profile(
            10, Map.of("a.more", 2000, "a.dear", 2000, "a.both", 4000, "a.same", 1001, "a.neu", 9));
    FunctionDeltas functions = diff(base, current, Basis.ABSOLUTE);
    List<CountLine> before = new ArrayList<>();
    List<CountLine> after = new ArrayList<>();
    for (String name : List.of("a.more", "a.dear", "a.both", "a.same")) {
      before.add(line(name, 100, Double.NaN));
      after.add(line(name, List.of("a.more", "a.both").contains(name) ? 200 : 100, Double.NaN));
    }
    ChangeSplits splits = split(functions, before, after);
    Map<String, Verdict> verdicts = new TreeMap<>();
    splits.rows().forEach(row -> verdicts.put(row.name(), row.verdict()));
    assertEquals(
        Map.of(
            "a.more", Verdict.CALLED_MORE,
            "a.dear", Verdict.COSTS_MORE,
            "a.both", Verdict.BOTH,
            "a.same", Verdict.SAME),
        verdicts);
    assertEquals("a.both", splits.rows().getFirst().name(), "the largest change first");
    ChangeSplit more =
        splits.rows().stream()
            .filter(r -> r.name().equals("a.more"))
            .findFirst()
            .orElseThrow()
            .split();
    assertEquals(1e9, more.byCalls(), 1e-3);
    assertEquals(0, more.byCost(), 1e-3);
    assertEquals(10e6, more.currentCostPerCall(), 1e-6);
  }

  @Test
  void aFunctionThatNoSampleSawIsCountedAllTheSame() throws Exception {
    FunctionDeltas functions =
        diff(
            profile(10, Map.of("a.other", 500)),
            profile(10, Map.of("a.other", 500, "a.parse", 400)),
            Basis.ABSOLUTE);
    ChangeSplits splits =
        split(
            functions,
            List.of(line("a.parse", 100, Double.NaN)),
            List.of(line("a.parse", 300, Double.NaN)));
    ChangeSplit parse = splits.rows().getFirst().split();
    assertEquals(0, parse.baseCostPerCall());
    assertEquals(100, parse.baseCalls());
    assertEquals(4e8, parse.byCalls() + parse.byCost(), 1e-3);
  }

  @Test
  void callsOfOtherStretchesAreScaledToTheRecordings() throws Exception {
    FunctionDeltas functions =
        diff(profile(10, Map.of("a.f", 1000)), profile(20, Map.of("a.f", 2000)), Basis.PER_SECOND);
    ChangeSplits splits = split(functions, List.of(line("a.f", 30, 5)), List.of(line("a.f", 6, 1)));
    ChangeSplit split = splits.rows().getFirst().split();
    assertEquals(6, split.baseCalls(), 1e-9);
    assertEquals(6, split.currentCalls(), 1e-9);
    assertEquals(0, split.change(), 1e-9);
    assertEquals(Verdict.SAME, splits.rows().getFirst().verdict());
  }

  @Test
  void sharesHaveNoCallsSoTheSecondIsTaken() throws Exception {
    Profile base = profile(10, Map.of("a.f", 1000, "a.g", 1000));
    Profile current = profile(10, Map.of("a.f", 1000, "a.g", 9000));
    FunctionDeltas shares = diff(base, current, Basis.SHARE);
    List<CountLine> counts = List.of(line("a.f", 100, Double.NaN));
    assertEquals(List.of(), split(shares, counts, counts).rows());
    FunctionDeltas functions = ChangeSplits.countable(shares, Query.all());
    ChangeSplits splits = split(functions, counts, counts);
    assertEquals(Basis.PER_SECOND, splits.basis());
    ChangeSplits.Row f = splits.rows().getFirst();
    assertEquals(Verdict.SAME, f.verdict(), "its share fell, as another function grew");
    assertEquals(f, splits.of(f.delta().key()));
    assertNull(splits.of(-1), "no such function");
  }

  /// Whatever the numbers, both parts are the change, and exchanged sides change the signs.
  @Test
  void thePartsAreTheChange() throws Exception {
    Random random = new Random(11);
    for (int round = 0; round < 40; round++) {
      Map<String, Integer> from = new TreeMap<>();
      Map<String, Integer> to = new TreeMap<>();
      List<CountLine> before = new ArrayList<>();
      List<CountLine> after = new ArrayList<>();
      for (int f = 0; f < 6; f++) {
        String name = "a.f" + f;
        from.put(name, 1 + random.nextInt(300));
        to.put(name, 1 + random.nextInt(300));
        before.add(line(name, 1 + random.nextInt(1000), 1 + random.nextInt(20)));
        after.add(line(name, 1 + random.nextInt(1000), 1 + random.nextInt(20)));
      }
      Profile base = profile(5 + random.nextInt(9), from);
      Profile current = profile(5 + random.nextInt(9), to);
      Basis basis = round % 2 == 0 ? Basis.ABSOLUTE : Basis.PER_SECOND;
      ChangeSplits splits = split(diff(base, current, basis), before, after);
      ChangeSplits turned = split(diff(current, base, basis), after, before);
      assertEquals(6, splits.rows().size());
      for (ChangeSplits.Row row : splits.rows()) {
        ChangeSplit split = row.split();
        double tolerance = 1e-9 * (Math.abs(split.byCalls()) + Math.abs(split.byCost()) + 1);
        assertEquals(row.delta().totalDelta(), split.change(), tolerance);
        assertEquals(split.change(), split.byCalls() + split.byCost(), tolerance);
        ChangeSplit back =
            turned.rows().stream()
                .filter(other -> other.name().equals(row.name()))
                .findFirst()
                .orElseThrow()
                .split();
        assertEquals(-split.byCalls(), back.byCalls(), tolerance);
        assertEquals(-split.byCost(), back.byCost(), tolerance);
      }
      assertTrue(
          Math.abs(splits.rows().getFirst().split().change())
              >= Math.abs(splits.rows().getLast().split().change()));
    }
  }
}
