package dev.kiln.diffview.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.FunctionDeltas;
import dev.kiln.model.diff.NodeChange;
import dev.kiln.model.diff.TopChanges;
import dev.kiln.model.query.Query;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.IncomparableException;
import dev.kiln.model.run.RunInput;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.Unit;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.color.BoxMark;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiffWordsTest {
  /// Lines `a;b 300` in milliseconds.
  private static Profile profile(String stacks) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("cpu");
    builder.valueType(event, new ValueType("cpu", "milliseconds"));
    for (String line : stacks.split(", ")) {
      int space = line.lastIndexOf(' ');
      int stack = 0;
      for (String name : line.substring(0, space).split(";")) {
        int frame = builder.frame(builder.function(name, "", ""), 0, FrameKind.UNKNOWN);
        stack = builder.child(stack, frame);
      }
      int value = Integer.parseInt(line.substring(space + 1));
      for (int i = 0; i < value / 10; i++) {
        builder.addSample(event, stack);
        builder.value(0, 10);
      }
    }
    builder.duration(10_000_000_000L);
    return builder.build();
  }

  private static DiffTree diff(
      String base, String current, Basis basis, Basis.@Nullable Units units) {
    try {
      Comparison comparison =
          Comparison.of(
              new RunInput("before", profile(base)), new RunInput("after", profile(current)));
      ProfileView view = new ProfileView(comparison.profile());
      Query query = Query.all().withValueType("cpu");
      return DiffTree.of(comparison, view, query, basis, units);
    } catch (IncomparableException e) {
      throw new AssertionError(e);
    }
  }

  private static int node(DiffTree diff, String name) {
    for (int node = 0; node < diff.size(); node++) {
      if (diff.shape().name(node).equals(name)) {
        return node;
      }
    }
    throw new AssertionError("no " + name);
  }

  private static final String BASE = "a;b 1440, a;c 6430, a;old 500";
  private static final String CURRENT = "a;b 1000, a;c 6430, a;fresh 400";

  @Test
  void bothTotalsAndBothSharesStandInEverySentence() {
    DiffTree diff = diff(BASE, CURRENT, Basis.ABSOLUTE, null);
    DiffWords words = DiffWords.of(diff);
    assertEquals(
        "440 ms less (-30.6 %): 1.44 s (17.2 %) -> 1.00 s (12.8 %)",
        words.sentence(node(diff, "b")));
    assertEquals(
        "400 ms more (new): 0 s (0.0 %) -> 400 ms (5.1 %)", words.sentence(node(diff, "fresh")));
    assertEquals(
        "500 ms less (gone): 500 ms (6.0 %) -> 0 s (0.0 %)", words.sentence(node(diff, "old")));
    assertEquals(
        "no change: 6.43 s (76.8 %) -> 6.43 s (82.1 %), inside the noise",
        words.sentence(node(diff, "c")));
    assertEquals(
        "CPU time: 540 ms less (-6.5 %): 8.37 s -> 7.83 s",
        words.totals().replace(", inside the noise", ""));
  }

  @Test
  void everyBasisHasItsOwnUnit() {
    Basis.Units units = new Basis.Units(1000, 2000, "request");
    DiffWords perUnit = DiffWords.of(diff(BASE, CURRENT, Basis.PER_UNIT, units));
    assertEquals("8.37 ms", perUnit.total(Side.BASE));
    assertEquals("2,000 requests", perUnit.exposure(Side.CURRENT));
    assertEquals("per request", perUnit.per());
    DiffWords perSecond = DiffWords.of(diff(BASE, CURRENT, Basis.PER_SECOND, null));
    assertEquals("837 ms/s", perSecond.total(Side.BASE));
    assertTrue(perSecond.basis().contains("busy core"));
    DiffTree shares = diff(BASE, CURRENT, Basis.SHARE, null);
    DiffWords share = DiffWords.of(shares);
    assertEquals("8.37 s", share.total(Side.BASE));
    assertEquals(
        "4.4 pp less (-25.8 %): 1.44 s (17.2 %) -> 1.00 s (12.8 %)",
        share.sentence(node(shares, "b")));
    assertEquals("CPU time as a share: 8.37 s and 7.83 s in all", share.totals());
  }

  @Test
  void amountsKeepTheirDigitsHoweverSmall() {
    Amounts counts = new Amounts(Basis.PER_UNIT, Unit.of("count"));
    assertEquals("0.00123", counts.amount(0.001234));
    assertEquals("+0.5", counts.delta(0.5));
    assertEquals("1,234", counts.amount(1234));
    assertEquals("0.125 B", new Amounts(Basis.PER_UNIT, Unit.of("bytes")).amount(0.125));
    Amounts times = new Amounts(Basis.PER_UNIT, Unit.of("nanoseconds"));
    assertEquals("+405 … +477 µs", times.range(405_000, 477_000));
    assertEquals("-20.0 µs … +1.20 ms", times.range(-20_000, 1_200_000));
    assertEquals("-1.4 … +2.0 pp", new Amounts(Basis.SHARE, Unit.of("ns")).range(-0.014, 0.02));
  }

  @Test
  void partsOfTheBaseHaveASignAndABound() {
    assertEquals("+52.6 %", Amounts.relative(1000, 1526));
    assertEquals("new", Amounts.relative(0, 5));
    assertEquals("gone", Amounts.relative(5, 0));
    assertEquals("", Amounts.relative(0, 0));
    assertEquals("over +1,000,000 %", Amounts.relative(1, 1e9));
    assertEquals("0.0 %", Amounts.relative(1e9, 1e9 + 1));
    assertEquals("from 0", Amounts.selfRelative(0, 5));
    assertEquals("-100.0 %", Amounts.selfRelative(5, 0));
  }

  @Test
  void unitsOfWorkHaveTheirPlural() {
    assertEquals("1 request", DiffWords.count(1, "request"));
    assertEquals("2 queries", DiffWords.count(2, "query"));
    assertEquals("3 batches", DiffWords.count(3, "batch"));
    assertEquals("4 days", DiffWords.count(4, "day"));
  }

  @Test
  void coloursFollowTheChangeAndItsMark() {
    DiffTree diff = diff(BASE, CURRENT, Basis.ABSOLUTE, null);
    DiffChangesOf changes = new DiffChangesOf(diff, false);
    assertEquals(BoxMark.NEW, changes.mark(node(diff, "fresh")));
    assertEquals(BoxMark.VANISHED, changes.mark(node(diff, "old")));
    assertEquals(1, changes.relative(node(diff, "fresh")));
    assertEquals(-1, changes.relative(node(diff, "old")));
    assertEquals(-440 / 1440.0, changes.relative(node(diff, "b")), 1e-12);
    assertEquals(NodeChange.LESS, changes.change(node(diff, "b")));
    assertEquals(NodeChange.LESS, changes.change(node(diff, "b")), "the second time");
    assertTrue(changes.noise(node(diff, "c")));
    DiffChangesOf self = new DiffChangesOf(diff, true);
    assertTrue(Double.isNaN(self.relative(node(diff, "a"))), "no self value on either side");
  }

  @Test
  void changesAreSaidInWords() {
    DiffTree diff = diff(BASE, CURRENT, Basis.ABSOLUTE, null);
    ChangeWords words = new ChangeWords(DiffWords.of(diff));
    List<String> said =
        TopChanges.of(FunctionDeltas.of(diff)).stream()
            .map(top -> top.name() + " " + words.what(top) + ": " + words.sides(top))
            .toList();
    assertEquals(
        List.of(
            "old is gone and saves 500 ms: 500 ms to none",
            "b costs 440 ms less: 1.44 s to 1.00 s",
            "fresh is new and costs 400 ms: none to 400 ms"),
        said);
  }
}
