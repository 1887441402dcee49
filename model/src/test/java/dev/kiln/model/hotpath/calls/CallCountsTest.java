package dev.kiln.model.hotpath.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.hotpath.Recordings;
import dev.kiln.model.hotpath.calls.CallCount.Source;
import dev.kiln.model.hotpath.calls.CountMatch.Outcome;
import dev.kiln.model.hotpath.calls.CountMatch.Rule;
import dev.kiln.model.hotpath.calls.CumulativeCounter.Point;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.CallTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallCountsTest {
  private static final CallTree TREE =
      Recordings.of(
              10,
              """
              com.acme.Cart.load;com.acme.Cart.<init> 3
              com.acme.Shop.load;org.shop.Cart.get 2
              github.com/acme/cart.(*Store).Load 1
              std::vector<int>::push_back(int) 1
              SmartCart.load 1
              """)
          .view()
          .callTree(Query.all());

  private static int key(String name) {
    for (int key = 0; key < TREE.shape().keys().size(); key++) {
      if (TREE.shape().keys().name(key).equals(name)) {
        return key;
      }
    }
    throw new AssertionError(name);
  }

  private static CountLine given(String name, double perSecond) {
    return CountLine.rate(name, perSecond, Source.GIVEN, "metrics.csv");
  }

  private static CountMatch match(String name) {
    return CallCounts.of(TREE, List.of(given(name, 5))).matches().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "com.acme.Cart.load, EXACT, com.acme.Cart.load",
        "\" SmartCart.load \", EXACT, SmartCart.load",
        "Cart.load, SHORT, com.acme.Cart.load",
        "com.acme.Cart#load, SHORT, com.acme.Cart.load",
        "com/acme/Cart.load, SHORT, com.acme.Cart.load",
        "\"Cart.load(long, int)\", SHORT, com.acme.Cart.load",
        "cart.(*Store).Load, SHORT, github.com/acme/cart.(*Store).Load",
        "std::vector<int>::push_back(int), EXACT, std::vector<int>::push_back(int)",
        "com\\.acme\\.C.*load, REGEX, com.acme.Cart.load",
        ".*Store.*, REGEX, github.com/acme/cart.(*Store).Load",
      })
  void findsAFunctionByTheFirstRuleThatDoes(String name, Rule rule, String function) {
    CountMatch match = match(name);
    assertEquals(rule, match.rule());
    assertEquals(List.of(key(function)), match.keys());
    assertEquals(Outcome.USED, match.outcome());
    assertTrue(match.words().startsWith(function + ": 5 calls in 1.00 s, given by metrics.csv"));
  }

  @Test
  void whatFindsNoneOrSeveralCountsNothing() {
    for (String name :
        List.of("load", "art.load", "Nothing.here", "(*Stare).Load", "a[", "", ".")) {
      assertEquals(Outcome.NONE, match(name).outcome(), name);
      assertEquals(Rule.NONE, match(name).rule(), name);
    }
    CountMatch several = match("com.acme.*.load");
    assertEquals(Outcome.SEVERAL, several.outcome());
    assertEquals(2, several.keys().size());
    CallCounts counts = CallCounts.of(TREE, List.of(given(".*load", 5)));
    assertEquals(0, counts.size());
    assertFalse(counts.of(key("com.acme.Cart.load")).isKnown());
    assertTrue(counts.of(0).words().contains("samples are not call counts"));
  }

  /// It would take longer than the universe is old, or all of the stack.
  @ParameterizedTest
  @ValueSource(strings = {"(a+)+b", "(a|aa)*b", "((a*)*)*b"})
  void anExpressionThatTakesTooLongIsGivenUpInOneLine(String hostile) {
    CallTree tree =
        Recordings.of(10, "a".repeat(60) + " 1\n" + "a".repeat(60_000) + ";com.acme.Cart.load 1\n")
            .view()
            .callTree(Query.all());
    CallCounts counts = CallCounts.of(tree, List.of(given(hostile, 5), given("Cart.load", 7)));
    CountMatch match = counts.matches().getFirst();
    assertEquals(Outcome.NONE, match.outcome());
    assertEquals(
        hostile + ": the regular expression takes too long; give a simpler one", match.words());
    assertEquals(Outcome.USED, counts.matches().getLast().outcome(), "the others stay");
  }

  @Test
  void theMeasuredCountWinsWhateverTheOrder() {
    CountLine measured = CountLine.calls("Cart.load", 640, 10, Source.MEASURED, "MethodTiming");
    CountLine exact = given("com.acme.Cart.load", 60);
    for (List<CountLine> lines : List.of(List.of(measured, exact), List.of(exact, measured))) {
      CallCounts counts = CallCounts.of(TREE, lines);
      assertEquals(measured.count(), counts.of(key("com.acme.Cart.load")));
      CountMatch loser = counts.matches().get(lines.indexOf(exact));
      assertEquals(Outcome.OUTRANKED, loser.outcome());
      assertEquals(
          "com.acme.Cart.load: not used, because it is measured by MethodTiming", loser.words());
    }
  }

  @Test
  void amongEqualsTheMoreExactThenTheFirstWins() {
    CountLine other = CountLine.rate("com.acme.Cart.load", 7, Source.GIVEN, "typed in");
    CallCounts counts =
        CallCounts.of(
            TREE, List.of(given("Cart.load", 60), other, given("com.acme.Cart.load", 61)));
    assertEquals(7, counts.of(key("com.acme.Cart.load")).perSecond(Double.NaN));
    assertEquals(Outcome.OUTRANKED, counts.matches().get(0).outcome());
    assertEquals(Outcome.OUTRANKED, counts.matches().get(2).outcome());
  }

  @Test
  void linesOfOneSourceAddUp() {
    CallCounts counts =
        CallCounts.of(
            TREE,
            List.of(
                given("com.acme.Cart.load", 60),
                given("com.acme.Cart.load", 5),
                given("Cart.load", 9)));
    assertEquals(65, counts.of(key("com.acme.Cart.load")).perSecond(10));
    assertEquals(Outcome.OUTRANKED, counts.matches().get(2).outcome());
  }

  @Test
  void aProfileCountsForItself() {
    CallCounts counts = CallCounts.ofProfile(TREE, 1, "Go", "contentions");
    CallCount count = counts.of(key("com.acme.Cart.load"));
    assertEquals("30,000,000 contentions in the recording, measured by Go", count.words());
    assertEquals(3e6, count.perSecond(10), 1e-6);
  }

  @Test
  void refusesWhatIsNoCount() {
    for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> given("a", bad));
    }
    for (double bad : new double[] {-1, 0, Double.POSITIVE_INFINITY}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> CountLine.calls("a", 1, bad, Source.GIVEN, "typed in"));
    }
    assertThrows(IllegalArgumentException.class, () -> new CountLine("a", CallCount.UNKNOWN, ""));
  }

  @Test
  void aCounterIsLastLessFirstOfEachEpoch() {
    List<Point> points =
        new ArrayList<>(
            List.of(
                new Point(0, 0, 100),
                new Point(0, 10_000_000_000L, 160),
                new Point(0, 20_000_000_000L, 220),
                new Point(0, 30_000_000_000L, 5),
                new Point(0, 40_000_000_000L, 45),
                new Point(1, 50_000_000_000L, 99)));
    Collections.shuffle(points, new Random(1));
    CumulativeCounter counter = CumulativeCounter.of(points);
    assertEquals(160, counter.calls());
    assertEquals(30, counter.seconds(), 1e-9);
    assertTrue(counter.isKnown());
    assertFalse(CumulativeCounter.of(List.of(new Point(0, 7, 1e9))).isKnown(), "never the value");
    assertEquals(0, CumulativeCounter.of(List.of()).calls());
  }

  @Test
  void aCounterThatRestartsIsNeverBelowZeroNorAboveTheTruth() {
    Random random = new Random(2);
    for (int round = 0; round < 200; round++) {
      double value = random.nextInt(50);
      double truth = 0;
      List<Point> points = new ArrayList<>();
      int readings = 1 + random.nextInt(20);
      for (int i = 0; i < readings; i++) {
        int calls = random.nextInt(30);
        truth += calls;
        value = random.nextInt(5) == 0 ? calls : value + calls;
        points.add(new Point(0, i * 1_000_000_000L, value));
      }
      CumulativeCounter counter = CumulativeCounter.of(points);
      assertTrue(counter.calls() >= 0 && counter.calls() <= truth);
      assertTrue(counter.epochs().stream().allMatch(e -> e.calls() >= 0));
    }
  }
}
