package dev.kiln.model.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.diff.ComparisonResult.Asked;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import org.junit.jupiter.api.Test;

class ComparisonResultTest {
  /// Samples of as many spans, or of none.
  private static Profile profile(int spans, int samples) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("cpu");
    builder.valueType(event, new ValueType("cpu", "nanoseconds"));
    int frame = builder.frame(builder.function("work", "", ""), 0, FrameKind.UNKNOWN);
    for (int i = 0; i < samples; i++) {
      builder.addSample(event, builder.child(0, frame));
      builder.value(0, 10);
      if (spans > 0) {
        builder.sampleLink(builder.link(1, 2, 1 + i % spans));
      }
    }
    return builder.build();
  }

  private static ComparisonResult ask(Profile base, Profile current, Asked asked) {
    return ask(Pairs.compare(base, current), asked);
  }

  private static ComparisonResult ask(Comparison comparison, Asked asked) {
    return ComparisonResult.of(comparison, new ProfileView(comparison.profile()), asked);
  }

  private static ComparisonResult small(Query query) {
    String base = "main;slow 200\nmain;gone 250\nmain;slow;deep 10";
    String current = "main;slow 500\nmain;fresh 300\nmain;slow;deep 10";
    return ask(Pairs.counted(base), Pairs.counted(current), new Asked(query));
  }

  @Test
  void spansAreTheUnitsWherePerUnitIsAskedForAndNoneAreGiven() {
    Asked perUnit = new Asked(Query.all(), Basis.PER_UNIT, null);
    ComparisonResult result = ask(profile(5, 100), profile(4, 120), perUnit);
    assertEquals(new Basis.Units(5, 4, "span"), result.down().scale().units());
    assertEquals(new Basis.Units(5, 4, "span"), result.units());
    assertEquals("chosen by you", result.basis().reason());
    Basis.Units given = new Basis.Units(7, 8, "request");
    Asked own = new Asked(Query.all(), Basis.PER_UNIT, given);
    assertEquals(given, ask(profile(5, 100), profile(4, 120), own).units());
  }

  @Test
  void spansAreNoUnitsOnAnotherBasis() {
    Asked shares = new Asked(Query.all(), Basis.SHARE, null);
    assertNull(ask(profile(5, 100), profile(4, 120), shares).units());
    ComparisonResult chosen = ask(profile(5, 100), profile(4, 120), new Asked(Query.all()));
    assertEquals(Basis.SHARE, chosen.basis().basis(), "the lengths are unknown");
    assertNull(chosen.units());
  }

  @Test
  void aBasisThatIsUnavailableIsRefusedInOneLine() {
    Asked perUnit = new Asked(Query.all(), Basis.PER_UNIT, null);
    QueryException refused =
        assertThrows(QueryException.class, () -> ask(profile(5, 10), profile(0, 10), perUnit));
    assertEquals(
        "basis per-unit: no units of work were given and the samples have no spans",
        refused.getMessage());
  }

  @Test
  void listsAreOfTheTreeTowardCalleesWhicheverWayThePictureGrows() {
    ComparisonResult down = small(Query.all());
    assertSame(down.down(), down.shown());
    ComparisonResult up = small(Query.all().withDirection(Direction.CALLERS));
    assertEquals(Direction.CALLERS, up.shown().direction());
    assertEquals(Direction.CALLEES, up.down().direction());
    assertSame(up.down(), up.functions().diff());
    assertEquals(down.functions().topChanges().size(), up.functions().topChanges().size());
    int slow = Pairs.key(up.shown(), "slow");
    assertEquals(1, up.shown().shape().depth(up.nodeOf(slow)), "all of its own cost");
  }

  @Test
  void aFunctionIsFoundWhereItChangedMost() {
    ComparisonResult result = small(Query.all());
    int slow = Pairs.key(result.shown(), "slow");
    assertEquals(Pairs.node(result.shown(), "main", "slow"), result.nodeOf(slow));
    assertTrue(result.hasValue(Pairs.node(result.shown(), "main", "gone")), "on one side");
    assertFalse(result.hasValue(-1));
  }

  @Test
  void selfChangesAddUpToTheWhole() {
    ComparisonResult result = small(Query.all());
    assertEquals(result.down().delta(0), result.selfDelta(), 1e-12);
  }
}
