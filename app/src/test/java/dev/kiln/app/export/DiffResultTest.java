package dev.kiln.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.Run;
import dev.kiln.model.value.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffResultTest {
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

  private static DiffResult perUnit(Profile base, Profile current) throws Exception {
    Comparison comparison = Comparison.of(new Run("a", base), new Run("b", current));
    DiffRequest request = DiffRequest.of(List.of("a"), List.of("b"), Query.all());
    return DiffResult.of(comparison, request.withBasis(Basis.PER_UNIT), null);
  }

  @Test
  void spansAreTheUnitsWhereTheyAreAskedForAndNoneAreGiven() throws Exception {
    DiffResult result = perUnit(profile(5, 100), profile(4, 120));
    assertEquals(new Basis.Units(5, 4, "span"), result.diff().scale().units());
    assertTrue(result.words().totals().startsWith("CPU time per span: 100 ns more (+50.0 %)"));
    assertEquals("", result.reason(), "asked for");
    QueryException refused =
        assertThrows(QueryException.class, () -> perUnit(profile(5, 10), profile(0, 10)));
    assertTrue(String.valueOf(refused.getMessage()).contains("no units of work were given"));
  }
}
