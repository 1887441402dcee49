package dev.kiln.diffview.words;

import dev.kiln.model.diff.Basis;
import dev.kiln.model.hotpath.calls.CallCount;
import dev.kiln.model.hotpath.why.ChangeSplit;
import dev.kiln.model.hotpath.why.ChangeSplit.Verdict;
import dev.kiln.model.hotpath.why.ChangeSplits;
import dev.kiln.model.value.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/// Says why costs changed: `+1.2 s: +1.1 s called more (310 -> 410 a second), +0.1 s costs more
/// (4.8 ms -> 4.9 ms)`.
public final class SplitWords {
  private static final MathContext DIGITS = new MathContext(3);

  private final ChangeSplits splits;
  private final DiffWords words;
  private final Amounts amounts;

  public SplitWords(ChangeSplits splits, DiffWords words) {
    this.splits = splits;
    this.words = words;
    this.amounts = new Amounts(splits.basis(), Unit.of(words.valueType().unit()));
  }

  /// What is split, for a title: `total, absolute`.
  public String basis() {
    String per = splits.basis() == Basis.PER_SECOND ? "per second" : words.basis();
    return "total, " + per;
  }

  /// A change with its parts, the larger one first.
  public String sentence(ChangeSplits.Row row) {
    ChangeSplit split = row.split();
    String calls = calls(row);
    String cost = cost(row);
    boolean callsFirst = Math.abs(split.byCalls()) >= Math.abs(split.byCost());
    String parts = callsFirst ? calls + ", " + cost : cost + ", " + calls;
    boolean noise = row.verdict() == Verdict.SAME;
    return amounts.delta(split.change()) + ": " + parts + (noise ? ", inside the noise" : "");
  }

  private String calls(ChangeSplits.Row row) {
    ChangeSplit split = row.split();
    String current = number(split.currentCalls()) + per(row);
    if (split.baseCalls() == split.currentCalls()) {
      return "called as often (" + current + ")";
    }
    String change = split.currentCalls() < split.baseCalls() ? "called less" : "called more";
    return "%s %s (%s -> %s)"
        .formatted(amounts.delta(split.byCalls()), change, number(split.baseCalls()), current);
  }

  private String cost(ChangeSplits.Row row) {
    ChangeSplit split = row.split();
    String current = each(split.currentCostPerCall()) + " a " + one(row.current().noun());
    if (split.byCost() == 0) {
      return "costs the same (" + current + ")";
    }
    String change = split.byCost() < 0 ? "costs less" : "costs more";
    return "%s %s (%s -> %s)"
        .formatted(amounts.delta(split.byCost()), change, each(split.baseCostPerCall()), current);
  }

  /// What a call costs; that no sample saw one does not say that it costs nothing.
  private String each(double cost) {
    return cost == 0 ? "no sample" : amounts.quantity(cost);
  }

  private String per(ChangeSplits.Row row) {
    return switch (splits.basis()) {
      case PER_SECOND, SHARE -> " a second";
      case PER_UNIT -> " " + words.per();
      case ABSOLUTE -> " " + row.current().noun();
    };
  }

  private static String one(String noun) {
    return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }

  private static String number(double value) {
    return value >= 1000
        ? String.format(Locale.ROOT, "%,.0f", value)
        : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /// The sources of the counts, once for all rows; or that nothing is known on both sides.
  public String sources() {
    List<String> from =
        splits.rows().stream()
            .flatMap(row -> List.of(row.base(), row.current()).stream())
            .map(SplitWords::source)
            .distinct()
            .toList();
    return from.isEmpty()
        ? "calls unknown, as nothing counted them on both sides"
        : String.join("; ", from);
  }

  private static String source(CallCount count) {
    return count.noun() + " " + count.source().words() + " " + count.from();
  }
}
