package dev.kiln.model.hotpath.whatif;

import dev.kiln.model.hotpath.rank.Amdahl;
import dev.kiln.model.hotpath.rank.KeySamples;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.hotpath.rank.ShareEstimate;
import dev.kiln.model.sampling.SideSamples;
import dev.kiln.model.sampling.Sums;
import dev.kiln.model.stats.Interval;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What remains of the whole if several fixes are made.
///
/// ```
///   fixes: place total 2x, parse self removed
///   stack              value   left   decided by
///   place > quote        40    1/2    place
///   place > parse        60     0     parse: it leaves less than place does
///   gc                   20     1     none
/// ```
///
/// What remains of a stack is decided once, by the fix that leaves least of it: of nested totals
/// the strongest, not their product, as one cannot save what another has saved. A total fix acts on
/// all stacks with its function; a self fix on those that end in it. So two fixes together never
/// save more than both alone, nor less than either.
///
/// The interval is of sampling alone and takes the speedups as true.
public final class WhatIf {
  /// What one of the fixes does.
  ///
  /// @param name the function's
  /// @param alone what it would save without the others, native
  /// @param credited what is saved on the stacks that it decides; these add up to all that is saved
  public record Effect(Fix fix, String name, double alone, double credited) {}

  private static final int NO_FIX = -1;

  private final SideSamples samples;
  private final double toRate;
  private final List<Fix> fixes;
  private final double[] alone;
  private final double[] credited;
  private final ShareEstimate saving;
  private final double saved;

  private WhatIf(SideSamples samples, double toRate, List<Fix> fixes) {
    this.samples = samples;
    this.toRate = toRate;
    this.fixes = List.copyOf(fixes);
    this.alone = new double[fixes.size()];
    this.credited = new double[fixes.size()];
    this.saving = addUp();
    this.saved = Arrays.stream(credited).sum();
    KeySamples keys = KeySamples.of(samples);
    for (int i = 0; i < alone.length; i++) {
      Fix fix = fixes.get(i);
      Sums of = fix.on() == By.SELF ? keys.self(fix.key()) : keys.total(fix.key());
      alone[i] = of.value() * fix.saves();
    }
  }

  /// Makes fixes in what was ranked.
  public static WhatIf of(Ranking paths, List<Fix> fixes) {
    return new WhatIf(paths.samples(), paths.unit().factor() / paths.options().seconds(), fixes);
  }

  /// One sweep over the nodes; `inherited` is the total fix that decides above a node.
  private ShareEstimate addUp() {
    CallTree tree = samples.tree();
    TreeShape shape = tree.shape();
    int[] totalFix = strongest(By.TOTAL);
    int[] selfFix = strongest(By.SELF);
    int[] inherited = new int[tree.size()];
    inherited[0] = NO_FIX;
    double most = 0;
    double value = 0;
    double squares = 0;
    double cross = 0;
    for (int node = 1; node < tree.size(); node++) {
      int key = shape.key(node);
      inherited[node] = stronger(inherited[shape.parent(node)], totalFix[key]);
      int decides = stronger(inherited[node], selfFix[key]);
      Sums self = samples.self(node);
      if (decides != NO_FIX && self.value() > 0) {
        double saves = fixes.get(decides).saves();
        most = Math.max(most, saves);
        credited[decides] += saves * self.value();
        value += saves * self.value();
        squares += saves * saves * self.squares();
        cross += saves * self.squares();
      }
    }
    // In parts of the most that any stack saves, so that the share of one fix has its own interval.
    if (tree.hasNegative()) {
      return ShareEstimate.of(Sums.NONE, Sums.NONE);
    }
    return most == 0
        ? ShareEstimate.of(new Sums(0, 0, 0), samples.total(0)).times(0)
        : ShareEstimate.of(value / most, squares / (most * most), cross / most, samples.total(0))
            .times(most);
  }

  /// By merge key the fix that saves most of it.
  private int[] strongest(By on) {
    int[] strongest = new int[samples.tree().shape().keys().size()];
    Arrays.fill(strongest, NO_FIX);
    for (int i = 0; i < fixes.size(); i++) {
      int key = fixes.get(i).key();
      if (fixes.get(i).on() == on) {
        strongest[key] = stronger(strongest[key], i);
      }
    }
    return strongest;
  }

  /// The fix that saves more; the first of equals.
  private int stronger(int one, int other) {
    if (one == NO_FIX || other == NO_FIX) {
      return Math.max(one, other);
    }
    double difference = fixes.get(one).saves() - fixes.get(other).saves();
    return difference == 0 ? Math.min(one, other) : difference > 0 ? one : other;
  }

  public List<Effect> effects() {
    return IntStream.range(0, alone.length)
        .mapToObj(i -> new Effect(fixes.get(i), name(fixes.get(i)), alone[i], credited[i]))
        .toList();
  }

  private String name(Fix fix) {
    return samples.tree().shape().keys().name(fix.key());
  }

  public SideSamples samples() {
    return samples;
  }

  /// The whole without fixes, native.
  public long before() {
    return samples.tree().total();
  }

  /// The whole with them, native.
  public double after() {
    return before() - saved;
  }

  /// What they save together, native.
  public double saved() {
    return saved;
  }

  /// The saved share of the whole, with its interval.
  public ShareEstimate saving() {
    return saving;
  }

  /// The whole a second, in the base unit: cores busy. NaN if the length is unknown.
  public double rateBefore() {
    return before() * toRate;
  }

  /// The whole a second with the fixes.
  public double rateAfter() {
    return after() * toRate;
  }

  /// The interval of the whole a second with the fixes.
  public Interval rateAfterInterval() {
    double rate = rateBefore();
    Interval share = saving.interval();
    return new Interval(rate * (1 - share.high()), rate * (1 - share.low()));
  }

  /// How many times faster the whole is, at most: before / after.
  public double speedup() {
    return Amdahl.bound(saving.share());
  }

  /// The interval of the speedup.
  public Interval speedupInterval() {
    return saving.boundInterval();
  }
}
