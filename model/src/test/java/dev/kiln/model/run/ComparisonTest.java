package dev.kiln.model.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Label;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.Stacks;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.Comparability;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.Pairs;
import dev.kiln.model.identity.IdentityRules;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Query;
import dev.kiln.model.trace.Span;
import dev.kiln.model.trace.TraceId;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What is one on both sides: value types, units, times, threads, links, functions.
class ComparisonTest {
  /// One event with these value types, `name/unit`, and one row with a value for each.
  private static Profile typed(List<String> types, long... values) {
    return typed(types, _ -> {}, values);
  }

  private static Profile typed(List<String> types, Consumer<ProfileBuilder> more, long... values) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    types.forEach(t -> builder.valueType(event, type(t)));
    int frame = builder.frame(builder.function("f", "", ""), 0, FrameKind.UNKNOWN);
    builder.addSample(event, builder.child(0, frame));
    for (int slot = 0; slot < values.length; slot++) {
      builder.value(slot, values[slot]);
    }
    more.accept(builder);
    return builder.build();
  }

  private static ValueType type(String text) {
    int slash = text.indexOf('/');
    return new ValueType(text.substring(0, slash), text.substring(slash + 1));
  }

  private static List<String> types(Comparison comparison) {
    return comparison.profile().valueTypes().stream().map(ValueType::toString).toList();
  }

  private static List<String> values(Comparison comparison) {
    List<String> totals = new ArrayList<>();
    for (String type : types(comparison)) {
      DiffTree diff =
          DiffTree.of(
              comparison,
              new ProfileView(comparison.profile()),
              Query.all().withValueType(type),
              Basis.ABSOLUTE,
              null);
      totals.add(type + " " + diff.tree(Side.BASE).total() + " " + diff.tree(Side.CURRENT).total());
    }
    return totals;
  }

  private static String refusal(Profile base, Profile current) {
    IncomparableException e =
        assertThrows(
            IncomparableException.class,
            () -> Comparison.of(new RunInput("a", base), new RunInput("b", current)));
    return String.valueOf(e.getMessage());
  }

  @Test
  void typesAreOneByNameInTheSmallerUnit() {
    Comparison c =
        Pairs.compare(
            typed(List.of("samples/count", "cpu/milliseconds", "only/bytes"), 2, 20, 7),
            typed(List.of("cpu/nanoseconds", "samples/count", "other/bytes"), 30_000_000, 3, 8));
    assertEquals(List.of("cpu/nanoseconds 20000000 30000000", "samples/count 2 3"), values(c));
    assertEquals(List.of(), c.notes());
  }

  @Test
  void memoryAndScaledCountsConvertExactly() {
    Comparison c =
        Pairs.compare(
            typed(List.of("space/kilobytes", "samples/count/10"), 3, 25),
            typed(List.of("space/bytes", "samples/count/1000"), 100, 2500));
    assertEquals(List.of("space/bytes 3072 100", "samples/count/1000 2500 2500"), values(c));
    DiffTree diff = Pairs.diff(c, Basis.ABSOLUTE);
    assertEquals(3, diff.sampleCount(Side.BASE, 0), "2.5 samples");
  }

  @Test
  void samplesAreCountedWhereOneSideAloneCountsThem() {
    Comparison c =
        Pairs.compare(
            typed(List.of("cpu/nanoseconds", "samples/count"), 50, 5),
            typed(List.of("cpu/nanoseconds"), 40));
    assertEquals(List.of("cpu/nanoseconds 50 40", "samples/count 5 1"), values(c));
  }

  @Test
  void heapProfilesGiveBackTheSamplesTheyWereScaledFrom() {
    List<String> types =
        List.of(
            "alloc_objects/count", "alloc_space/bytes", "inuse_objects/count", "inuse_space/bytes");
    Consumer<ProfileBuilder> period = b -> b.period(new ValueType("space", "bytes"), 524288);
    // Go scales 3 samples of 1024 bytes each by 1 / (1 - exp(-1024 / 524288)) = 512.5.
    Comparison c =
        Pairs.compare(
            typed(types, period, 1538, 1538 * 1024, 0, 0),
            typed(types, period, 1538, 1538 * 1024, 513, 513 * 1024));
    assertTrue(values(c).contains("alloc samples/count 3 3"), values(c).toString());
    assertTrue(values(c).contains("inuse samples/count 0 1"), values(c).toString());
    assertTrue(values(c).contains("alloc_space/bytes 1574912 1574912"), values(c).toString());
    assertEquals(2 + 2, c.profile().samples().size(), "alloc and inuse are counted apart");
  }

  @Test
  void whatCountsNothingIsComparedByItsSamples() {
    Comparison c =
        Pairs.compare(
            typed(List.of("samples/count"), 4),
            typed(List.of("wall/nanoseconds", "wall samples/count"), 90, 9));
    assertEquals(List.of("samples/count 4 9"), values(c));
    assertEquals(List.of("only the numbers of samples can be compared"), c.notes());
  }

  @Test
  void whatHasNothingInCommonIsRefusedWithBothLists() {
    assertEquals(
        "no value type in common: alloc/bytes against cpu/nanoseconds",
        refusal(typed(List.of("alloc/bytes"), 1), typed(List.of("cpu/nanoseconds"), 1)));
    assertEquals(
        "no value type in common: cpu/bytes against cpu/nanoseconds"
            + " (cpu left out: bytes against nanoseconds)",
        refusal(typed(List.of("cpu/bytes"), 1), typed(List.of("cpu/nanoseconds"), 1)));
    assertEquals(
        "the values of one side are too large for the smaller unit of the other",
        refusal(
            typed(List.of("cpu/seconds"), Long.MAX_VALUE / 5),
            typed(List.of("cpu/nanoseconds"), 1)));
  }

  @Test
  void aTypeOfTwoUnitsIsLeftOutAndSaid() {
    Comparison c =
        Pairs.compare(
            typed(List.of("a/count", "b/bytes"), 1, 2), typed(List.of("a/count", "b/count"), 3, 4));
    assertEquals(List.of("a/count 1 3"), values(c));
    assertEquals(List.of("b left out: bytes against count"), c.notes());
  }

  @Test
  void eventsOfOneSideMayBeOneOfTheOther() {
    ProfileBuilder builder = new ProfileBuilder();
    int cpu = builder.eventType("cpu samples");
    builder.valueType(cpu, type("cpu/nanoseconds"));
    int alloc = builder.eventType("alloc samples");
    builder.valueType(alloc, type("alloc/bytes"));
    builder.addSample(cpu, 0);
    builder.value(0, 10);
    builder.addSample(alloc, 0);
    builder.value(0, 1000);
    Comparison c =
        Pairs.compare(typed(List.of("cpu/nanoseconds", "alloc/bytes"), 7, 70), builder.build());
    assertEquals(
        List.of(
            "cpu/nanoseconds 7 10",
            "cpu samples/count 1 1",
            "alloc/bytes 70 1000",
            "alloc samples/count 1 1"),
        values(c));
  }

  @Test
  void timesCountFromEachStartAndRowsAreInTheirOrder() {
    Profile base = Stacks.profile("!time 10\na 1\n!time 30\nb 2");
    Profile current = Stacks.profile("!time 20\na 4\n!time 40\nb 8");
    Comparison c = Pairs.compare(base, current);
    assertTrue(c.profile().samples().hasTime());
    assertEquals(20, c.profile().samples().timeNanos(1));
    Query early = Query.all().plus(new Filter.TimeRange(0, 25));
    DiffTree diff = DiffTree.of(c, new ProfileView(c.profile()), early, Basis.ABSOLUTE, null);
    assertEquals(1, diff.tree(Side.BASE).total());
    assertEquals(4, diff.tree(Side.CURRENT).total());
    assertFalse(
        Pairs.compare(base, Stacks.profile("a 1")).profile().samples().hasTime(),
        "never invented for the other side");
  }

  @Test
  void threadsLabelsAndLinksComeAlong() {
    Consumer<ProfileBuilder> more =
        b -> {
          b.sampleThread(b.thread("pool-3-thread-7", 99));
          b.sampleLabels(b.labelSet(List.of(dev.kiln.model.Label.text("k", "v"))));
          b.sampleLink(b.link(1, 2, 3));
        };
    Comparison c =
        Pairs.compare(
            typed(List.of("samples/count"), more, 1),
            typed(
                List.of("samples/count"), b -> b.sampleThread(b.thread("pool-9-thread-1", 12)), 1));
    assertEquals("pool-thread", c.profile().threads().name(1));
    assertEquals(2, c.profile().threads().size());
    Query labelled = Query.all().plus(new Filter.HasLabel("k", "v"));
    DiffTree diff = DiffTree.of(c, new ProfileView(c.profile()), labelled, Basis.ABSOLUTE, null);
    assertEquals(1, diff.tree(Side.BASE).total());
    assertEquals(0, diff.tree(Side.CURRENT).total());
    assertEquals(1, c.runs(Side.BASE).spans());
    assertEquals(0, c.runs(Side.CURRENT).spans());
    assertNull(Basis.Units.ofSpans(c));
  }

  @Test
  void severalRunsOfASideArePooled() throws IncomparableException {
    RunInput one = new RunInput("1", Pairs.counted("main;load|/a/x.c|m 1"));
    RunInput two = new RunInput("2", Pairs.counted("main;load|/b/x.c|m 2"));
    RunInput three = new RunInput("3", Pairs.counted("main;load|/c/x.c|m 4"));
    Comparison c = Comparison.of(List.of(one, two), List.of(three), IdentityRules.standard());
    DiffTree diff = Pairs.diff(c, Basis.ABSOLUTE);
    assertEquals(3, diff.tree(Side.BASE).total(Pairs.node(diff, "main", "load")));
    assertEquals(4, diff.tree(Side.CURRENT).total(Pairs.node(diff, "main", "load")));
    assertEquals("1 and 1 more", c.runs(Side.BASE).name());
    assertEquals("2 | 1 runs, pooled", Comparability.of(diff).items().getLast().words());
  }

  private static long functions(String base, String current) {
    Comparison c = Pairs.compare(Pairs.counted(base), Pairs.counted(current));
    Comparison d = Pairs.compare(Pairs.counted(current), Pairs.counted(base));
    assertEquals(c.profile().functions().size(), d.profile().functions().size(), "either way");
    return c.profile().functions().size();
  }

  @Test
  void fileAndModuleOnlyTellApartFunctionsOfOneName() {
    assertEquals(1, functions("load|Cart.java|cart-1.2.jar 1", "load|Basket.java|cart-1.3.jar 1"));
    assertEquals(1, functions("load|| 1", "load|Cart.java|cart.jar 1"));
    String twoHere = "run|src/A.java|app.jar 1\nrun|src/B.java|app.jar 1\n";
    assertEquals(2, functions(twoHere, "run|src/A.java|app.jar 1\nrun|src/B.java|app.jar 1"));
    assertEquals(2, functions(twoHere, "run|/x/A.java|app-2.0.jar 1\nrun|/x/B.java|app-2.0.jar 1"));
    assertEquals(2, functions(twoHere, "run|src/A.java|app.jar 1\nrun|src/C.java|app.jar 1"));
    assertEquals(2, functions(twoHere, "run|src/A.java|app.jar 1"));
    assertEquals(4, functions(twoHere, "run|src/C.java|app.jar 1\nrun|src/D.java|app.jar 1"));
    assertEquals(2, functions(twoHere, "run|src/B.java|app.jar 1"));
  }

  @Test
  void theUnionShowsTheCurrentSidesPlaceWhereItIsKnown() {
    Comparison c =
        Pairs.compare(
            Pairs.counted("load|Old.java|old.jar 1\nsave|Old.java|old.jar 1"),
            Pairs.counted("load|New.java|new.jar 1\nsave|| 1"));
    assertEquals("New.java", c.profile().functions().file(0));
    assertEquals("old.jar", c.profile().functions().module(1));
  }

  @Test
  void swappedIsTheSameMergeTurned() {
    Comparison c = Pairs.compare(Pairs.counted("a 1"), Pairs.counted("a 3\nb 5"));
    Comparison turned = c.swapped();
    assertEquals(c.profile(), turned.profile());
    assertEquals("after", turned.runs(Side.BASE).name());
    assertEquals(Side.BASE, turned.runs(Side.BASE).side());
    assertEquals(-7, Pairs.diff(turned, Basis.ABSOLUTE).delta(0));
  }

  @Test
  void spansOfBothSidesStayWithTheirThreadsAndLabels() throws IncomparableException {
    Profile base = typed(List.of("cpu/ns"), b -> spanned(b, "worker", "GET", 5, 20), 1);
    Profile current =
        typed(
            List.of("cpu/ns"),
            b -> {
              b.thread("other", 1);
              b.labelSet(List.of(Label.text("path", "/other")));
              spanned(b, "worker", "POST", 3, 30);
            },
            1);
    Profile both = Comparison.of(new RunInput("a", base), new RunInput("b", current)).profile();
    assertEquals(2, both.spans().size());
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Span span = both.spans().span(i);
      assertEquals(new TraceId(1, 2), span.trace());
      assertEquals("worker", both.threads().name(span.thread()));
      assertEquals(
          List.of(Label.text("path", "/" + span.name())), both.labelSets().labels(span.labels()));
      seen.add(span.startNanos() + " " + span.durationNanos() + " " + span.name());
    }
    assertEquals(List.of("3 30 POST", "5 20 GET"), seen);
  }

  private static void spanned(
      ProfileBuilder builder, String thread, String name, long start, long took) {
    int labels = builder.labelSet(List.of(Label.text("path", "/" + name)));
    int id = builder.thread(thread, 9);
    builder.spans().add(new Span(new TraceId(1, 2), 3, 0, name, start, took, id, labels));
  }
}
