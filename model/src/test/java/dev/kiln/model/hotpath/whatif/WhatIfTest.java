package dev.kiln.model.hotpath.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.hotpath.Recordings;
import dev.kiln.model.hotpath.rank.Amdahl;
import dev.kiln.model.hotpath.rank.RankOptions;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.hotpath.rank.RankedFunction;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.hotpath.whatif.Prediction.Judgement;
import dev.kiln.model.hotpath.whatif.Prediction.Measured;
import dev.kiln.model.hotpath.whatif.Prediction.Verdict;
import dev.kiln.model.query.Query;
import dev.kiln.model.stats.Interval;
import dev.kiln.model.tree.ProfileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfTest {
  /// A fix by name.
  private record Named(String name, By on, double speedup) {
    boolean actsOn(Recordings.Sample sample) {
      return on == By.SELF ? sample.endsIn(name) : sample.has(name);
    }
  }

  private static Ranking paths(Recordings of) {
    ProfileView view = of.view();
    return Ranking.of(view, Query.all(), RankOptions.of(view.profile()));
  }

  private static WhatIf whatIf(Recordings of, List<Named> fixes) {
    Ranking paths = paths(of);
    var keys = paths.tree().shape().keys();
    List<Fix> found = new ArrayList<>();
    for (Named fix : fixes) {
      for (int key = 0; key < keys.size(); key++) {
        if (keys.name(key).equals(fix.name())) {
          found.add(new Fix(key, fix.on(), fix.speedup(), ""));
        }
      }
    }
    return WhatIf.of(paths, found);
  }

  private static List<Named> fixes(Random random) {
    List<Named> fixes = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      double speedup = random.nextInt(3) == 0 ? Amdahl.REMOVED : 1 + 9 * random.nextDouble();
      String name = Recordings.NAMES.get(random.nextInt(Recordings.NAMES.size()));
      fixes.add(new Named(name, By.values()[random.nextInt(2)], speedup));
    }
    return fixes;
  }

  /// What is left of one sample: the least that any fix leaves.
  private static double left(Recordings.Sample sample, List<Named> fixes) {
    double left = sample.nanos();
    for (Named fix : fixes) {
      left = fix.actsOn(sample) ? Math.min(left, sample.nanos() / fix.speedup()) : left;
    }
    return left;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void equalsTheLeastOfEachSample(boolean weighted) {
    Random random = new Random(1);
    for (int round = 0; round < 300; round++) {
      Recordings of = Recordings.random(random, weighted);
      List<Named> fixes = fixes(random);
      WhatIf whatIf = whatIf(of, fixes);
      double after = of.sum(s -> left(s, fixes));
      double tolerance = 1e-9 * of.total() + 1e-9;
      assertEquals(after, whatIf.after(), tolerance);
      assertEquals(after * 1e-9 / of.seconds(), whatIf.rateAfter(), 1e-9);
      if (of.total() > 0) {
        assertEquals(1 - after / of.total(), whatIf.saving().share(), 1e-9);
        Interval interval = whatIf.saving().interval();
        assertTrue(interval.low() <= whatIf.saving().share() + 1e-9);
        assertTrue(interval.high() >= whatIf.saving().share() - 1e-9 && interval.high() <= 1);
      }
      double most = 0;
      double all = 0;
      for (WhatIf.Effect effect : whatIf.effects()) {
        List<Named> one =
            List.of(new Named(effect.name(), effect.fix().on(), effect.fix().speedup()));
        assertEquals(of.total() - of.sum(s -> left(s, one)), effect.alone(), tolerance);
        assertTrue(effect.credited() <= effect.alone() + tolerance);
        most = Math.max(most, effect.alone());
        all += effect.alone();
      }
      assertTrue(whatIf.saved() >= most - tolerance, "not less than the best alone");
      assertTrue(whatIf.saved() <= all + tolerance, "not more than all alone");
    }
  }

  @Test
  void oneFixHasTheIntervalOfItsRow() {
    Random random = new Random(2);
    for (int round = 0; round < 100; round++) {
      Recordings of = Recordings.random(random, round % 2 == 0);
      for (RankedFunction row : paths(of).rows()) {
        WhatIf whatIf = whatIf(of, List.of(new Named(row.name(), By.TOTAL, 3)));
        Interval expected = row.share().gainInterval(3);
        assertEquals(row.share().gain(3), whatIf.speedup(), 1e-9);
        assertEquals(expected.low(), whatIf.speedupInterval().low(), 1e-9);
        assertEquals(expected.high(), whatIf.speedupInterval().high(), 1e-9);
      }
    }
  }

  @Test
  void nestedFramesCountOnce() {
    Recordings of = Recordings.of(10, "place;quote 40\nplace;parse 60\ngc 20");
    WhatIf both =
        whatIf(
            of,
            List.of(new Named("place", By.TOTAL, 2), new Named("parse", By.SELF, Amdahl.REMOVED)));
    assertEquals(40e7, both.after(), 1);
    assertEquals(20e7, both.effects().get(0).credited(), 1);
    assertEquals(50e7, both.effects().get(0).alone(), 1);
    assertEquals(60e7, both.effects().get(1).credited(), 1);
    assertEquals(3, both.speedup(), 1e-9);
    assertEquals(0.12, both.rateBefore(), 1e-12);
    assertEquals(0.04, both.rateAfter(), 1e-12);
    Interval after = both.rateAfterInterval();
    assertTrue(after.low() < 0.04 && 0.04 < after.high() && after.high() < 0.06);
    assertEquals(0, whatIf(of, List.of()).saved());
    assertEquals(1, whatIf(of, List.of()).speedup());
  }

  /// The interval must hold the truth about 95 times of 100: of samples drawn at random from stacks
  /// of known chances and weights.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theIntervalHoldsTheTruth(boolean weighted) {
    List<List<String>> stacks =
        List.of(List.of("a", "b"), List.of("a", "c"), List.of("d"), List.of("e", "b"));
    double[] chances = {0.25, 0.15, 0.55, 0.05};
    List<Named> fixes =
        List.of(
            new Named("a", By.TOTAL, 2), new Named("b", By.SELF, 5), new Named("c", By.SELF, 1.5));
    // a > b 4/5, a > c 1/2, d none, e > b 4/5; all weights have one mean.
    double truth = 0.25 * 0.8 + 0.15 * 0.5 + 0.05 * 0.8;
    Random random = new Random(5);
    int inside = 0;
    int trials = 1000;
    for (int trial = 0; trial < trials; trial++) {
      List<Recordings.Sample> samples = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        double at = random.nextDouble();
        int stack = 0;
        while (stack < 3 && at >= chances[stack]) {
          at -= chances[stack++];
        }
        double weight = weighted ? Math.exp(0.8 * random.nextGaussian()) : 1;
        samples.add(new Recordings.Sample(stacks.get(stack), (long) (1e6 * weight)));
      }
      Interval interval = whatIf(new Recordings(samples, 1), fixes).saving().interval();
      inside += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }
    assertTrue(inside >= 0.94 * trials && inside < 0.995 * trials, "covered " + inside);
  }

  @Test
  void aRightPredictionIsJudgedInsideAndAWrongOneOutside() {
    Random random = new Random(6);
    int[] verdicts = new int[3];
    int wrong = 0;
    for (int trial = 0; trial < 1000; trial++) {
      // Runs of random many samples: 400 of the part that goes, 1,600 of the rest.
      int part = poisson(random, 400);
      int rest = poisson(random, 1600);
      Prediction prediction =
          Prediction.of(
              whatIf(
                  Recordings.of(10, "main;part " + part + "\nmain " + rest),
                  List.of(new Named("part", By.TOTAL, Amdahl.REMOVED))),
              "",
              10);
      Measured base = new Measured(part + rest, part + rest, 1);
      int after = poisson(random, 1600);
      verdicts[prediction.judge(base, new Measured(after, after, 1)).verdict().ordinal()]++;
      int same = poisson(random, 2000);
      Judgement none = prediction.judge(base, new Measured(same, same, 1));
      wrong += none.verdict() == Verdict.SAVED_LESS ? 1 : 0;
    }
    assertTrue(verdicts[0] >= 935 && verdicts[0] <= 970, "inside " + verdicts[0]);
    assertTrue(verdicts[1] > 5 && verdicts[2] > 5, "and outside on both sides");
    assertTrue(wrong >= 990, "a fix that did nothing is seen: " + wrong);
  }

  private static int poisson(Random random, int mean) {
    return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
  }

  @Test
  void judgesOnTheUnitOfWork() {
    Prediction prediction =
        Prediction.of(
            whatIf(
                Recordings.of(10, "main;part 200\nmain 800"),
                List.of(new Named("part", By.TOTAL, Amdahl.REMOVED))),
            "thread=main",
            10);
    assertEquals("part", prediction.claims().getFirst().function());
    assertEquals(1000, prediction.baseSamples(), 1e-9);
    assertEquals(0.2, prediction.saving(), 1e-12);
    Measured base = Measured.of(Recordings.of(10, "main 1000").sums(), 500);
    assertEquals(new Measured(10e9, 1000, 500), base);
    assertEquals(Verdict.INSIDE, prediction.judge(base, new Measured(16e9, 1600, 1000)).verdict());
    Judgement twice = prediction.judge(base, new Measured(16e9, 1600, 500));
    assertEquals(Verdict.SAVED_LESS, twice.verdict());
    assertTrue(twice.tellsApart());
    assertTrue(
        twice.words().startsWith("saved less than predicted: 160.0 % left, predicted 80.0 %"));
    assertEquals(Verdict.SAVED_MORE, prediction.judge(base, new Measured(2e9, 200, 500)).verdict());
    Judgement few = prediction.judge(base, new Measured(8e9, 20, 500));
    assertFalse(few.tellsApart());
    assertTrue(few.words().endsWith("nothing saved would look the same"));
    assertThrows(IllegalArgumentException.class, () -> new Measured(0, 1, 1));
  }

  @Test
  void aFleetLosesWholeInstances() {
    assertEquals(3, Fleet.of(24, 0.6).saved(0.125), "21 carry the same load");
    assertEquals(2, Fleet.of(24, 0.6).saved(0.1249));
    assertEquals(0, Fleet.of(3, 0.9).saved(0.3));
    assertEquals(3, Fleet.of(3, 0.9).saved(1));
    assertEquals(7, Fleet.of(10, 0.5).saved(0.7), "10 x (1 - 0.7) is a little more than 3");
    Fleet idle = new Fleet(10, 0.3, 0.6);
    assertEquals(5, idle.needed(0), "the target alone saves five");
    assertEquals(1, idle.saved(0.2));
    assertEquals(new Interval(0, 2), idle.saved(new Interval(0.1, 0.45)));
    Fleet over = new Fleet(10, 0.9, 0.6);
    assertEquals(0, over.saved(0.2), "even then it is busier than the target");
    Random random = new Random(7);
    for (int round = 0; round < 1000; round++) {
      Fleet fleet = Fleet.of(1 + random.nextInt(300), 0.01 + 0.99 * random.nextDouble());
      double share = random.nextDouble();
      int saved = fleet.saved(share);
      assertEquals((int) Math.floor(fleet.instances() * share + 1e-9), saved);
      assertTrue(saved <= fleet.instances());
    }
    assertThrows(IllegalArgumentException.class, () -> Fleet.of(0, 0.5));
    assertThrows(IllegalArgumentException.class, () -> Fleet.of(1, 1.5));
    assertThrows(IllegalArgumentException.class, () -> new Fix(0, By.SELF, 0.9, ""));
    assertThrows(IllegalArgumentException.class, () -> new Fix(0, By.SELF, Double.NaN, ""));
  }
}
