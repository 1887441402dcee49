package dev.kiln.model.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Label;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Selection;
import dev.kiln.model.sampling.LabelCounts.Value;
import dev.kiln.model.value.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which labels a profile has, and what is said of one that it has not.
class LabelCountsTest {
  private static Profile profile(List<List<Label>> rows) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("e");
    builder.valueType(event, new ValueType("v", "count"));
    for (List<Label> labels : rows) {
      builder.addSample(event, 0);
      builder.value(0, 1);
      builder.sampleLabels(builder.labelSet(labels));
    }
    return builder.build();
  }

  private static final Profile SOME =
      profile(
          List.of(
              List.of(Label.text("tenant", "blue"), Label.text("path", "/a")),
              List.of(Label.text("tenant", "red")),
              List.of(Label.text("tenant", "red")),
              List.of(Label.text("tenant", "red"), Label.text("tenant", "blue")),
              List.of()));

  private static String note(Profile profile, String key, String value) {
    List<String> notes = Selection.notes(profile, List.of(new Filter.HasLabel(key, value)));
    return notes.isEmpty() ? "" : notes.getFirst();
  }

  @Test
  void eachKeyTellsItsMostFrequentValuesAndHowManyThereAre() {
    assertEquals(
        List.of(
            new LabelCounts.Key("path", 1, 1, List.of(new Value("/a", 1))),
            new LabelCounts.Key("tenant", 2, 4, List.of(new Value("red", 3)))),
        LabelCounts.of(SOME, 9, 1));
    assertEquals(1, LabelCounts.of(SOME, 1, 9).size());
  }

  @Test
  void aLabelThatNoSampleHasListsTheValuesOfItsKeyOrTheKeys() {
    assertEquals("", note(SOME, "tenant", "blue"));
    assertEquals(
        "label tenant=green: no sample has it; the values of tenant are blue, red",
        note(SOME, "tenant", "green"));
    assertEquals(
        "label tenants=red: no sample has it; the keys are path, tenant",
        note(SOME, "tenants", "red"));
    assertEquals(
        "label a=b: no sample has it; this profile has no labels",
        note(profile(List.of(List.of())), "a", "b"));
  }

  @Test
  void theListIsBounded() {
    List<List<Label>> rows = new java.util.ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      rows.add(List.of(Label.text("id", i + "x".repeat(500))));
    }
    String note = note(profile(rows), "id", "y".repeat(10_000));
    assertTrue(note.endsWith(" and 1,988 more"), note);
    assertTrue(note.length() < 1000, note);
  }
}
