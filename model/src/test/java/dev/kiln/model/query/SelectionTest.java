package dev.kiln.model.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Label;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.Stacks;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
  private static final Profile TIMED =
      Stacks.profile(
          """
          !thread http-1
          !time 3000
          a;b 1
          !time 1000
          a;c 2
          !thread gc
          !time 2000
          mark 4
          !time 2000
          sweep 8
          """);

  private static final Profile LINKED = linked();

  private static Profile linked() {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    int stack =
        builder.child(0, builder.frame(builder.function("f", "", ""), 0, FrameKind.UNKNOWN));
    builder.addSample(event, stack);
    builder.value(0, 1);
    builder.addSample(event, stack);
    builder.value(0, 2);
    builder.sampleLink(builder.link(0x4bf92f3577b34da6L, 0xa3ce929d0e0e4736L, 0x00f067aa0ba902b7L));
    builder.sampleLabels(
        builder.labelSet(
            List.of(Label.text("route", "/cart"), Label.number("bytes", 4096, "bytes"))));
    builder.addSample(event, stack);
    builder.value(0, 4);
    builder.sampleLink(builder.link(0, 0, -1L));
    return builder.build();
  }

  private static long sum(Profile profile, String query) {
    return new ProfileView(profile).callTree(QueryText.parse(query)).total();
  }

  @Test
  void rowsAreSortedByTimeAndCutByTwoSearches() {
    assertEquals(15, sum(TIMED, ""));
    assertEquals(12, sum(TIMED, "time=2us..3us"));
    assertEquals(1, sum(TIMED, "time=3us.."));
    assertEquals(2, sum(TIMED, "time=..2us"));
    assertEquals(0, sum(TIMED, "time=9s.."));
  }

  @Test
  void threadsAndFramesMatchByRegex() {
    assertEquals(3, sum(TIMED, "thread=^http"));
    assertEquals(12, sum(TIMED, "thread=gc"));
    assertEquals(4, sum(TIMED, "thread=gc focus=mark"));
    assertEquals(8, sum(TIMED, "thread=gc ignore=mark"));
  }

  @Test
  void tracesMatchAsNumbers() {
    assertEquals(2, sum(LINKED, "trace-id=4BF92F3577B34DA6A3CE929D0E0E4736"));
    assertEquals(2, sum(LINKED, "trace-id=a3ce929d0e0e4736"), "the low half alone will do");
    assertEquals(2, sum(LINKED, "span-id=00f067aa0ba902b7"));
    assertEquals(2, sum(LINKED, "span-id=67667974448284343"));
    assertEquals(4, sum(LINKED, "span-id=18446744073709551615"), "unsigned decimal");
    assertEquals(0, sum(LINKED, "trace-id=1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trace-id=4bf92f3577b34da6a3ce929d0e0e4736",
        "trace-id=0x4BF92F3577B34DA6A3CE929D0E0E4736",
        "trace-id=4bf92f35-77b3-4da6-a3ce-929d0e0e4736",
        "trace-id=100985939111033328018442752961257817910",
        "trace-id=S/kvNXezTaajzpKdDg5HNg==",
        "trace-id=S_kvNXezTaajzpKdDg5HNg",
        "trace-id=00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "span-id=00f067aa0ba902b7",
        "span-id=0xF067AA0BA902B7",
        "span-id=67667974448284343",
        "span-id=APBnqgupArc=",
        "span-id=00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
      })
  void everySpellingOfAnIdFindsTheSameSamples(String query) {
    assertEquals(2, sum(LINKED, query));
    assertEquals(QueryText.parse(query), QueryText.parse(QueryText.format(QueryText.parse(query))));
    assertEquals(List.of(), notes(LINKED, query));
  }

  /// Samples of 1, 2, 4 ... with these trace ids, each also in a label of its text.
  private static Profile traces(String... labels) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    int value = 1;
    for (String text : labels) {
      String[] parts = text.split("=");
      builder.addSample(event, 0);
      builder.value(0, value);
      builder.sampleLink(builder.link(0, Long.parseLong(parts[1]), 0));
      builder.sampleLabels(builder.labelSet(List.of(Label.text("trace_id", parts[0]))));
      value *= 2;
    }
    return builder.build();
  }

  private static List<String> notes(Profile profile, String query) {
    return Selection.notes(profile, QueryText.parse(query).filters());
  }

  @Test
  void digitsAreReadBothWaysAndWhatMatchedIsSaid() {
    Profile hex = traces("1234567890=78187493520", "x=5");
    assertEquals(1, sum(hex, "trace-id=1234567890"));
    assertEquals(
        List.of("trace-id 1234567890 is read as hex, 0000001234567890"),
        notes(hex, "trace-id=1234567890"));
    Profile decimal = traces("x=5", "y=1234567890");
    assertEquals(2, sum(decimal, "trace-id=1234567890"));
    assertEquals(
        List.of("trace-id 1234567890 is read as decimal, 00000000499602d2"),
        notes(decimal, "trace-id=1234567890"));
    assertEquals(0, sum(decimal, "trace-id=22"));
    assertEquals(
        List.of(
            "trace-id 22: no sample has it, read as decimal, 0000000000000016 or as hex,"
                + " 0000000000000022"),
        notes(decimal, "trace-id=22"));
  }

  @Test
  void theLabelsOwnTextDecidesBetweenTwoTraces() {
    Profile both = traces("10=16", "a=10");
    assertEquals(1, sum(both, "trace-id=10"), "hex, as the label has it");
    assertEquals(2, sum(traces("x=16", "10=10"), "trace-id=10"), "decimal, as the label has it");
    assertEquals(2, sum(traces("x=16", "y=10"), "trace-id=10"), "decimal, as is likeliest");
  }

  @Test
  void labelsMatchByText() {
    assertEquals(2, sum(LINKED, "label=route=/cart"));
    assertEquals(2, sum(LINKED, "label=bytes=4096"));
    assertEquals(0, sum(LINKED, "label=route=/"));
  }

  @Test
  void statesMatchByRegexInAnyCase() {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    List<Label> states =
        List.of(
            Label.text("state", "STATE_RUNNABLE"),
            Label.text("state", "STATE_SLEEPING"),
            Label.text("thread state", "parked"),
            Label.text("city", "sleeping"));
    for (int i = 0; i < states.size(); i++) {
      builder.addSample(event, 0);
      builder.value(0, 1L << i);
      builder.sampleLabels(builder.labelSet(List.of(states.get(i))));
    }
    Profile profile = builder.build();
    assertEquals(1, sum(profile, "state=runnable"));
    assertEquals(6, sum(profile, "state=sleeping|park"));
    assertEquals(2, sum(profile, "state=^STATE_S"));
    assertEquals(0, sum(profile, "state=blocked"));
  }

  @Test
  void whatTheProfileLacksIsSaid() {
    Profile plain = Stacks.profile("a 1");
    assertTrue(message(plain, "time=1s..2s").contains("no sample times"));
    assertTrue(message(plain, "thread=x").contains("no threads"));
    assertTrue(message(plain, "state=x").contains("no thread states"));
    assertTrue(message(plain, "value=nope").contains("value0/count"));
  }

  private static String message(Profile profile, String query) {
    return String.valueOf(
        assertThrows(QueryException.class, () -> sum(profile, query)).getMessage());
  }
}
