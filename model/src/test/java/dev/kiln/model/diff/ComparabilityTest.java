package dev.kiln.model.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.diff.Comparability.Item;
import dev.kiln.model.diff.Comparability.Level;
import dev.kiln.model.identity.IdentityRules;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Query;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.IncomparableException;
import dev.kiln.model.run.RunInput;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComparabilityTest {
  /// A recording of `samples` samples in `f`, and of `cut` in a stack whose outer frames are gone.
  private static Profile recording(long samples, long cut, Consumer<ProfileBuilder> more) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("cpu", "nanoseconds"));
    builder.valueType(event, new ValueType("samples", "count"));
    int frame = builder.frame(builder.function("f", "", ""), 0, FrameKind.UNKNOWN);
    int truncated = builder.function(ProfileBuilder.TRUNCATED, "", "");
    int top = builder.child(0, builder.frame(truncated, 0, FrameKind.UNKNOWN));
    long[] counts = {samples, cut};
    int[] stacks = {builder.child(0, frame), builder.child(top, frame)};
    for (int i = 0; i < counts.length; i++) {
      builder.addSample(event, stacks[i]);
      builder.value(0, counts[i] * 10_000_000);
      builder.value(1, counts[i]);
    }
    builder.format("JFR", "2.1");
    builder.duration(120_000_000_000L);
    builder.period(new ValueType("cpu", "nanoseconds"), 10_000_000);
    builder.fact("JVM", "OpenJDK 25");
    more.accept(builder);
    return builder.build();
  }

  private static Item item(Comparability c, String topic) {
    return c.items().stream().filter(i -> i.topic().equals(topic)).findFirst().orElseThrow();
  }

  private static Comparability check(Profile base, Profile current) {
    return Comparability.of(Pairs.diff(Pairs.compare(base, current), Basis.ABSOLUTE));
  }

  @Test
  void likeSidesAreComparableButForTheRuns() {
    Comparability c = check(recording(43_552, 174, _ -> {}), recording(47_056, 236, _ -> {}));
    assertEquals(
        List.of(
            "OK cpu, 10.0 ms",
            "OK 120 s | 120 s",
            "OK 43,726 | 47,292 samples",
            "OK 0.4 | 0.5 % cut",
            "WARN One run per side, run-to-run noise unknown"),
        c.items().stream().map(i -> i.level() + " " + i.words()).toList());
    assertTrue(c.isComparable());
  }

  @Test
  void whatDiffersWarns() {
    Comparability c =
        check(
            recording(5000, 0, _ -> {}),
            recording(
                300,
                100,
                b -> {
                  b.duration(60_000_000_000L);
                  b.period(new ValueType("cpu", "nanoseconds"), 20_000_000);
                  b.format("pprof", "");
                  b.fact("CPU model", "x");
                }));
    assertEquals("JFR | pprof, cpu, 10.0 ms | 20.0 ms", item(c, "sampling").words());
    for (String topic : List.of("sampling", "duration", "samples", "stacks")) {
      assertEquals(Level.WARN, item(c, topic).level(), topic);
    }
    assertEquals("0.0 | 25.0 % cut", item(c, "stacks").words());
    assertFalse(c.isComparable());
  }

  @Test
  void anotherMachineOrVmIsNamed() {
    Profile base = recording(5000, 0, b -> b.fact("cores", "8"));
    Profile current = recording(5000, 0, b -> b.fact("cores", "16"));
    Item item = item(check(base, current), "environment");
    assertEquals(
        new Item("environment", Level.WARN, "other cores", "cores differs: 8 | 16."), item);
  }

  @Test
  void threadsOfOneSideAloneAreNamed() {
    Profile base = recording(5000, 0, b -> b.sampleThread(b.thread("worker-1", 1)));
    Profile current = recording(5000, 0, b -> b.sampleThread(b.thread("Attach Listener", 1)));
    Item item = item(check(base, current), "threads");
    assertEquals(Level.INFO, item.level());
    assertEquals("1 | 1 kinds of threads", item.words());
    assertEquals("0 of 2 are on both sides; on one only: worker, Attach Listener.", item.reason());
  }

  @Test
  void everyRunOfASideIsLookedAt() throws IncomparableException {
    Profile usual = recording(5000, 0, b -> b.fact("cores", "8"));
    Profile other =
        recording(
            5000,
            0,
            b -> {
              b.fact("cores", "16");
              b.period(new ValueType("cpu", "nanoseconds"), 20_000_000);
            });
    RunInput one = new RunInput("1", usual);
    RunInput two = new RunInput("2", other);
    for (boolean odd : new boolean[] {true, false}) {
      List<RunInput> base = odd ? List.of(one, two) : List.of(one);
      List<RunInput> current = odd ? List.of(one) : List.of(one, two);
      Comparison comparison = Comparison.of(base, current, IdentityRules.standard());
      Comparability c = Comparability.of(Pairs.diff(comparison, Basis.ABSOLUTE));
      assertEquals(Level.WARN, item(c, "sampling").level());
      assertEquals(
          odd ? "cpu, 10.0 ms, 20.0 ms | 10.0 ms" : "cpu, 10.0 ms | 10.0 ms, 20.0 ms",
          item(c, "sampling").words());
      assertEquals(
          odd ? "cores differs: 16, 8 | 8." : "cores differs: 8 | 16, 8.",
          item(c, "environment").reason());
      assertEquals(Basis.SHARE, Basis.choose(comparison, null).basis());
    }
  }

  @Test
  void samplesAreThoseThatTheQueryFinds() {
    Comparison comparison =
        Pairs.compare(recording(5000, 300, _ -> {}), recording(6000, 400, _ -> {}));
    Query query = Query.all().plus(new Filter.Focus(Pattern.quote(ProfileBuilder.TRUNCATED)));
    DiffTree diff =
        DiffTree.of(comparison, new ProfileView(comparison.profile()), query, Basis.ABSOLUTE, null);
    assertEquals("300 | 400 samples", item(Comparability.of(diff), "samples").words());
  }
}
