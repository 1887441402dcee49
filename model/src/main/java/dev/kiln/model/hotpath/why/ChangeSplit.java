package dev.kiln.model.hotpath.why;

import dev.kiln.model.stats.Interval;

/// Why the cost of a function changed: it is called more, or a call costs more.
///
/// With N calls of cost c each, and midpoints, the two parts are the whole change exactly:
///
/// ```
///   N2 c2 - N1 c1  =  (N2 - N1) (c1 + c2) / 2  +  (c2 - c1) (N1 + N2) / 2
/// ```
///
/// (E. M. Kitagawa, "Components of a difference between two rates", JASA 50, 1955.) Neither side's
/// order counts: exchanged, both parts change their sign.
///
/// @param baseCalls N1, on the basis of the comparison: a second, a request
/// @param baseCost total of the base on the same basis, N1 c1
/// @param currentCalls N2
/// @param currentCost N2 c2
public record ChangeSplit(
    double baseCalls, double baseCost, double currentCalls, double currentCost) {
  /// What the change is made of.
  public enum Verdict {
    CALLED_MORE("called more"),
    CALLED_LESS("called less"),
    COSTS_MORE("costs more"),
    COSTS_LESS("costs less"),
    /// Neither part is four fifths of both.
    BOTH("both calls and cost"),
    /// There is no change, or none beyond chance.
    SAME("the same"),
    /// A side's calls are not known, or it has a cost without calls.
    UNKNOWN("calls unknown");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  private static final double MOST = 0.8;

  /// Whether both sides' calls are known and fit their costs.
  public boolean isKnown() {
    return fits(baseCalls, baseCost) && fits(currentCalls, currentCost);
  }

  private static boolean fits(double calls, double cost) {
    return calls >= 0 && Double.isFinite(calls) && (calls > 0 || cost == 0);
  }

  /// The change of the total.
  public double change() {
    return currentCost - baseCost;
  }

  /// The cost of a call before. A side without calls has the other's: new code is all "called
  /// more".
  public double baseCostPerCall() {
    return baseCalls > 0 ? baseCost / baseCalls : currentCost / currentCalls;
  }

  /// The cost of a call after.
  public double currentCostPerCall() {
    return currentCalls > 0 ? currentCost / currentCalls : baseCost / baseCalls;
  }

  /// The part of the change that is by more or fewer calls; NaN if calls are unknown.
  public double byCalls() {
    if (!isKnown()) {
      return Double.NaN;
    }
    boolean none = baseCalls == 0 && currentCalls == 0;
    double mean = none ? 0 : (baseCostPerCall() + currentCostPerCall()) / 2;
    return (currentCalls - baseCalls) * mean;
  }

  /// The part of the change that is by a dearer or cheaper call; NaN if calls are unknown.
  public double byCost() {
    if (!isKnown()) {
      return Double.NaN;
    }
    boolean none = baseCalls == 0 && currentCalls == 0;
    double difference = none ? 0 : currentCostPerCall() - baseCostPerCall();
    return difference * (baseCalls + currentCalls) / 2;
  }

  public Verdict verdict() {
    if (!isKnown()) {
      return Verdict.UNKNOWN;
    }
    double calls = byCalls();
    double cost = byCost();
    double both = Math.abs(calls) + Math.abs(cost);
    if (both == 0) {
      return Verdict.SAME;
    }
    if (Math.abs(calls) >= MOST * both) {
      return calls > 0 ? Verdict.CALLED_MORE : Verdict.CALLED_LESS;
    }
    if (Math.abs(cost) >= MOST * both) {
      return cost > 0 ? Verdict.COSTS_MORE : Verdict.COSTS_LESS;
    }
    return Verdict.BOTH;
  }

  /// The verdict if the change is beyond chance, else SAME.
  ///
  /// @param change the interval of the change, as the comparison has it
  public Verdict verdict(Interval change) {
    boolean chance = change.low() <= 0 && change.high() >= 0;
    return chance && isKnown() ? Verdict.SAME : verdict();
  }
}
