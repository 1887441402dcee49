package dev.kiln.model.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BasisTest {
  /// Samples of 10 ms in `f`; a length of 0 is unknown.
  private static Profile cpu(long samples, long seconds, long periodMillis) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("cpu", "nanoseconds"));
    builder.valueType(event, new ValueType("samples", "count"));
    int frame = builder.frame(builder.function("f", "", ""), 0, FrameKind.UNKNOWN);
    builder.addSample(event, builder.child(0, frame));
    builder.value(0, samples * periodMillis * 1_000_000);
    builder.value(1, samples);
    if (seconds > 0) {
      builder.duration(seconds * 1_000_000_000);
    }
    builder.period(new ValueType("cpu", "nanoseconds"), periodMillis * 1_000_000);
    return builder.build();
  }

  private static DiffTree diff(Comparison c, Basis basis, Basis.@Nullable Units units) {
    return DiffTree.of(c, new ProfileView(c.profile()), Query.all(), basis, units);
  }

  @Test
  void theBasisIsChosenForAReason() {
    Basis.Units units = new Basis.Units(100, 200, "request");
    Comparison alike = Pairs.compare(cpu(100, 60, 10), cpu(100, 62, 10));
    assertEquals(
        new Basis.Choice(Basis.PER_UNIT, "per request, because units were given", true),
        Basis.choose(alike, units));
    assertEquals(
        new Basis.Choice(
            Basis.ABSOLUTE,
            "absolute, because lengths and sampling agree: 60.0 s and 62.0 s",
            false),
        Basis.choose(alike, null));
    assertEquals(
        new Basis.Choice(Basis.SHARE, "shares, because lengths differ: 60.0 s and 90.0 s", false),
        Basis.choose(Pairs.compare(cpu(1, 60, 10), cpu(1, 90, 10)), null));
    assertEquals(
        new Basis.Choice(Basis.SHARE, "shares, because sampling differs", false),
        Basis.choose(Pairs.compare(cpu(1, 60, 10), cpu(1, 60, 20)), null));
    assertEquals(
        new Basis.Choice(Basis.SHARE, "shares, because the length of current is unknown", false),
        Basis.choose(Pairs.compare(cpu(1, 60, 10), cpu(1, 0, 10)), null));
  }

  @Test
  void aBasisThatTheUserNamedIsNeverExplained() {
    Comparison alike = Pairs.compare(cpu(100, 60, 10), cpu(100, 62, 10));
    Basis.Units units = new Basis.Units(100, 200, "request");
    assertEquals(
        new Basis.Choice(Basis.SHARE, "chosen by you", true),
        Basis.choose(alike, Basis.SHARE, units));
    assertEquals("", Basis.choose(alike, Basis.SHARE, null).caveat());
    assertEquals("", Basis.choose(alike, null, units).caveat(), "units are a choice");
    assertEquals(
        "absolute, because lengths and sampling agree: 60.0 s and 62.0 s",
        Basis.choose(alike, null, null).caveat());
  }

  @Test
  void valuesAreScaledByTheBasis() {
    Comparison c = Pairs.compare(cpu(100, 10, 10), cpu(300, 20, 10));
    assertEquals(2e9, diff(c, Basis.ABSOLUTE, null).delta(0), 1);
    assertEquals(0, diff(c, Basis.SHARE, null).delta(0), 1e-12);
    assertEquals(1.5e8 - 1e8, diff(c, Basis.PER_SECOND, null).delta(0), 1e-3);
    Basis.Units units = new Basis.Units(50, 100, "request");
    assertEquals(3e7 - 2e7, diff(c, Basis.PER_UNIT, units).delta(0), 1e-3);
    assertEquals(-1e7, diff(c.swapped(), Basis.PER_UNIT, units.turned()).delta(0), 1e-3);
  }

  /// Twice the time in twice the recording is no change per second, but one in absolute values.
  @Test
  void noiseGoesByTheBasis() {
    Comparison c = Pairs.compare(cpu(1000, 10, 10), cpu(2010, 20, 10));
    assertEquals(NodeChange.SAME, diff(c, Basis.PER_SECOND, null).change(0));
    assertEquals(NodeChange.SAME, diff(c, Basis.SHARE, null).change(0));
    assertEquals(NodeChange.MORE, diff(c, Basis.ABSOLUTE, null).change(0));
    assertEquals(
        NodeChange.LESS, diff(c, Basis.PER_UNIT, new Basis.Units(10, 40, "request")).change(0));
  }

  /// Half as many samples of twice the weight are the same time.
  @Test
  void noiseKnowsThatPeriodsDiffer() {
    Comparison c = Pairs.compare(cpu(1000, 10, 10), cpu(505, 10, 20));
    assertEquals(NodeChange.SAME, diff(c, Basis.ABSOLUTE, null).change(0));
    assertEquals(505, diff(c, Basis.ABSOLUTE, null).sampleCount(Side.CURRENT, 0));
  }

  @Test
  void whatIsNotPossibleIsSaid() {
    Comparison c = Pairs.compare(cpu(1, 0, 10), cpu(1, 10, 10));
    assertEquals("the length of base is unknown", Basis.PER_SECOND.unavailable(c, null));
    assertEquals(
        "no units of work were given and the samples have no spans",
        Basis.PER_UNIT.unavailable(c, null));
    assertEquals("", Basis.SHARE.unavailable(c, null));
    QueryException e = assertThrows(QueryException.class, () -> diff(c, Basis.PER_SECOND, null));
    assertEquals("basis per-second: the length of base is unknown", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Basis.Units(0, 1, "request"));
  }

  @Test
  void sharesOfNothingAreNothing() {
    Comparison c = Pairs.compare(cpu(0, 10, 10), cpu(100, 10, 10));
    DiffTree diff = diff(c, Basis.SHARE, null);
    assertEquals(1, diff.delta(0));
    assertTrue(diff.interval(0).low() <= 1);
    assertEquals(0, diff.total(Side.BASE, 0));
  }
}
