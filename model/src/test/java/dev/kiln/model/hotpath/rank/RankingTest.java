package dev.kiln.model.hotpath.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.hotpath.Recordings;
import dev.kiln.model.hotpath.calls.CallCount.Source;
import dev.kiln.model.hotpath.calls.CallCounts;
import dev.kiln.model.hotpath.calls.CountLine;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.query.Query;
import dev.kiln.model.stats.Wilson;
import dev.kiln.model.tree.ProfileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {
  private static Ranking rank(Recordings of, By by, List<CountLine> lines) {
    ProfileView view = of.view();
    CallCounts counts = CallCounts.of(view.callTree(Query.all()), lines);
    RankOptions options = new RankOptions(by, List.of(), of.seconds(), counts);
    return Ranking.of(view, Query.all(), options);
  }

  private static RankedFunction row(Ranking paths, String name) {
    return paths.rows().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void rowsEqualSumsOverSamples(boolean weighted) {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      Recordings of = Recordings.random(random, weighted);
      By by = By.values()[random.nextInt(2)];
      Ranking paths = rank(of, by, List.of());
      assertEquals(of.total() * 1e-9 / of.seconds(), paths.wholeRate(), 1e-9);
      for (String name : Recordings.NAMES) {
        double self = of.sum(s -> s.endsIn(name) ? s.nanos() : 0);
        double total = of.sum(s -> s.has(name) ? s.nanos() : 0);
        if ((by == By.SELF ? self : total) > 0) {
          RankedFunction row = row(paths, name);
          assertEquals(self, row.self());
          assertEquals(total, row.total(), "a recursive function counts once a stack");
          assertEquals(total * 1e-9 / of.seconds(), row.totalRate(), 1e-9);
          check(of, s -> s.endsIn(name), row.selfShare());
          check(of, s -> s.has(name), row.totalShare());
        }
      }
      List<RankedFunction> rows = paths.rows();
      for (int i = 1; i < rows.size(); i++) {
        assertTrue(rows.get(i - 1).share().atLeast() >= rows.get(i).share().atLeast());
      }
    }
  }

  /// The estimate by its definition, sample by sample.
  private static void check(
      Recordings of, Predicate<Recordings.Sample> inside, ShareEstimate share) {
    double total = of.total();
    double part = of.sum(s -> inside.test(s) ? s.nanos() : 0);
    double p = part / total;
    assertEquals(p, share.share(), 1e-12);
    double variance = of.sum(s -> Math.pow(s.nanos() * ((inside.test(s) ? 1 : 0) - p) / total, 2));
    double squares = of.sum(s -> inside.test(s) ? Math.pow(s.nanos(), 2) : 0);
    double n = total * total / of.sum(s -> Math.pow(s.nanos(), 2));
    n = variance > 0 && p < 1 ? p * (1 - p) / variance : n;
    n = p > 0 ? Math.min(n, part * part / squares / p) : n;
    assertEquals(n, share.samples(), 1e-6 * n);
    Wilson wilson = Wilson.ofShare95(p, n);
    assertEquals(wilson.low(), share.interval().low(), 1e-9);
    assertEquals(wilson.high(), share.interval().high(), 1e-9);
    assertEquals(total / (total - part), share.bound(), 1e-6 * share.bound());
  }

  @Test
  void equalSamplesHaveTheIntervalOfTheirCount() {
    Ranking paths = rank(Recordings.of(1, "a;b 30\na 70"), By.SELF, List.of());
    Wilson wilson = Wilson.of95(30, 100);
    assertEquals(100, row(paths, "b").selfShare().samples(), 1e-9);
    assertEquals(wilson.low(), row(paths, "b").selfShare().interval().low(), 1e-12);
    assertEquals(wilson.high(), row(paths, "b").selfShare().interval().high(), 1e-12);
  }

  @Test
  void threeHeavySamplesDoNotLead() {
    Recordings few = Recordings.of(10, "main;often 500\nmain 200");
    List<Recordings.Sample> samples = new ArrayList<>(few.samples());
    for (int i = 0; i < 3; i++) {
      samples.add(new Recordings.Sample(List.of("main", "rare"), 2_000_000_000));
    }
    Ranking paths = rank(new Recordings(samples, 10), By.SELF, List.of());
    assertTrue(row(paths, "rare").self() > row(paths, "often").self());
    assertEquals("often", paths.rows().getFirst().name());
  }

  @Test
  void anExpensiveFunctionCalledOnceRanksBelowACheapHotOne() {
    Recordings of =
        Recordings.of(120, "main;CatalogIndex.rebuild 150\nmain;Money.round 2400\nmain 9450");
    List<CountLine> lines =
        List.of(
            CountLine.calls("CatalogIndex.rebuild", 1, Double.NaN, Source.MEASURED, "MethodTiming"),
            CountLine.calls("Money.round", 2_400_000, 120, Source.MEASURED, "MethodTiming"));
    Ranking paths = rank(of, By.SELF, lines);
    RankedFunction cold = row(paths, "CatalogIndex.rebuild");
    RankedFunction hot = row(paths, "Money.round");
    assertEquals(1.5e9, cold.costPerCall(), 1);
    assertEquals(1 / 120.0, cold.callsPerSecond(), 1e-12);
    assertEquals(10_000, hot.costPerCall(), 1e-6);
    assertEquals(20_000, hot.callsPerSecond(), 1e-9);
    assertTrue(cold.costPerCall() > 100_000 * hot.costPerCall());
    assertTrue(paths.rows().indexOf(hot) < paths.rows().indexOf(cold));
    assertEquals(0.2, hot.rate(), 1e-12, "cores busy: 24 s in 120 s");
    assertEquals(1.25, hot.share().bound(), 1e-12);
    assertEquals(1 / 0.9, hot.share().gain(2), 1e-12);
    assertTrue(
        hot.share().boundInterval().low() < 1.25 && hot.share().boundInterval().high() > 1.25);
  }

  @Test
  void aCountOfAnotherStretchIsTakenAsARate() {
    Recordings of = Recordings.of(10, "main;load 100");
    List<CountLine> lines = List.of(CountLine.calls("load", 600, 60, Source.GIVEN, "metrics.csv"));
    RankedFunction row = row(rank(of, By.TOTAL, List.of()), "load");
    assertTrue(Double.isNaN(row.costPerCall()) && Double.isNaN(row.callsPerSecond()));
    assertEquals(Source.UNKNOWN, row.count().source());
    row = row(rank(of, By.TOTAL, lines), "load");
    assertEquals(10, row.callsPerSecond(), 1e-12);
    assertEquals(1e7, row.costPerCall(), 1e-6, "1 s of CPU in 100 calls of 10 s");
  }

  @Test
  void ranksPartsOfTheCode() {
    Recordings of =
        Recordings.of(1, "com.acme.A.x 5\ncom.acmetools.B.y 50\ncom/acme/C.z;lib.D.w 9");
    ProfileView view = of.view();
    RankOptions options = RankOptions.of(view.profile()).withMyCode(List.of("com.acme"));
    List<String> names =
        Ranking.of(view, Query.all(), options).rows().stream().map(RankedFunction::name).toList();
    assertEquals(List.of("com/acme/C.z", "com.acme.A.x"), names);
    Query packages = Query.all().withMergeKey(MergeKey.PACKAGE);
    Ranking grouped = Ranking.of(view, packages, options);
    assertEquals(1, grouped.rows().size());
    assertEquals(14 * 10_000_000L, row(grouped, "com.acme").total());
  }

  @Test
  void saysWhatTheNumbersAreNot() {
    Recordings of = Recordings.of(10, "main;load 100\nother 5");
    ProfileView view = of.view();
    Query part = Query.all().plus(new Filter.Focus("load"));
    CallCounts counts =
        CallCounts.of(
            view.callTree(part), List.of(CountLine.rate("load", 3, Source.GIVEN, "typed in")));
    RankOptions options = new RankOptions(By.TOTAL, List.of(), 10, counts);
    assertEquals(2, Ranking.of(view, part, options).notes().size());
    assertEquals(1, Ranking.of(view, Query.all(), options).notes().size());
    Ranking unknown =
        Ranking.of(view, Query.all(), new RankOptions(By.TOTAL, List.of(), Double.NaN, counts));
    assertTrue(unknown.notes().getLast().contains("length"));
    assertTrue(Double.isNaN(unknown.wholeRate()));
    assertFalse(unknown.rows().isEmpty());
  }

  @Test
  void followsTheCostDownToWhereItSplits() {
    ProfileView view =
        Recordings.of(
                1,
                "place;quote;rules;a 15\nplace;quote;rules;b 15\nplace;quote;rules;c 10\n"
                    + "place;quote;x 30\nplace 30")
            .view();
    HeaviestPath path = HeaviestPath.from(view.callTree(Query.all()), 0);
    List<String> names = path.steps().stream().map(HeaviestPath.Step::name).toList();
    assertEquals(List.of("all", "place", "quote", "rules"), names);
    assertEquals(HeaviestPath.End.SPLITS, path.end());
    assertEquals(0.4, path.last().share(), 1e-12);
    HeaviestPath body =
        HeaviestPath.from(Recordings.of(1, "a;b 4\na;b;c 3").view().callTree(Query.all()), 0);
    assertEquals("b", body.last().name());
    assertEquals(HeaviestPath.End.BODY, body.end());
    HeaviestPath leaf =
        HeaviestPath.from(Recordings.of(1, "a;a;a 4").view().callTree(Query.all()), 1);
    assertEquals(3, leaf.steps().size(), "recursion is walked as it is");
  }

  @Test
  void eachStepOfAPathHasAtLeastHalfOfTheOneBefore() {
    Random random = new Random(3);
    for (int round = 0; round < 100; round++) {
      var tree = Recordings.random(random, true).view().callTree(Query.all());
      HeaviestPath path = HeaviestPath.from(tree, random.nextInt(tree.size()));
      for (int i = 1; i < path.steps().size(); i++) {
        assertEquals(
            path.steps().get(i - 1).node(), tree.shape().parent(path.steps().get(i).node()));
        assertTrue(2 * path.steps().get(i).total() >= path.steps().get(i - 1).total());
      }
      int last = path.last().node();
      for (int c = last + 1; c < tree.shape().subtreeEnd(last); c = tree.shape().subtreeEnd(c)) {
        assertTrue(2 * tree.total(c) < tree.total(last) || tree.total(c) == 0);
      }
    }
  }

  @Test
  void pathsAreRankedAsAPlainListIs() {
    Random random = new Random(4);
    for (int round = 0; round < 100; round++) {
      Recordings of = Recordings.random(random, round % 2 == 0);
      int limit = random.nextInt(8);
      List<RankedStack> ranked = RankedStack.rank(of.sums(), limit);
      List<RankedStack> all = RankedStack.rank(of.sums(), Integer.MAX_VALUE);
      assertEquals(all.subList(0, Math.min(limit, all.size())), ranked);
      for (RankedStack stack : all) {
        assertEquals(of.sum(s -> s.stack().equals(stack.names()) ? s.nanos() : 0), stack.value());
        check(of, s -> s.stack().equals(stack.names()), stack.share());
      }
      for (int i = 1; i < all.size(); i++) {
        assertTrue(all.get(i - 1).share().atLeast() >= all.get(i).share().atLeast());
      }
      double ranks = all.stream().mapToDouble(RankedStack::value).sum();
      assertEquals(of.sum(s -> s.stack().isEmpty() ? 0 : s.nanos()), ranks);
    }
  }
}
