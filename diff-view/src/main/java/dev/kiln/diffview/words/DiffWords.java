package dev.kiln.diffview.words;

import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.NodeChange;
import dev.kiln.model.run.Side;
import dev.kiln.model.stats.Interval;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.Unit;
import dev.kiln.model.value.ValueType;
import java.util.Locale;

/// The words of one comparison: amounts on its basis, changes, sentences.
///
/// ```
///   amount    839 µs        delta    +441 µs      relative  +52.6 %
///   sentence  0.14 s less (-7.8 %): 1.44 s (18.3 %) -> 1.30 s (16.5 %)
/// ```
///
/// Immutable.
public final class DiffWords {
  private final DiffTree diff;
  private final DiffTree whole;
  private final ValueType type;
  private final Amounts amounts;

  private DiffWords(DiffTree diff, DiffTree whole) {
    this.diff = diff;
    this.whole = whole;
    this.type = diff.profile().valueTypes().get(diff.tree(Side.CURRENT).valueType());
    this.amounts = new Amounts(diff.scale().basis(), Unit.of(type.unit()));
  }

  public static DiffWords of(DiffTree diff) {
    return new DiffWords(diff, diff);
  }

  /// The words of a part of a comparison, with shares of the whole.
  public static DiffWords of(DiffTree part, DiffTree whole) {
    return new DiffWords(part, whole);
  }

  public DiffTree diff() {
    return diff;
  }

  public ValueType valueType() {
    return type;
  }

  /// How values on the basis are written.
  public Amounts amounts() {
    return amounts;
  }

  /// A value on the basis: `839 µs`, `18.3 %`, `310 ms/s`.
  public String amount(double value) {
    return amounts.amount(value);
  }

  /// A native value of a side on the basis.
  public String amount(Side side, long nativeValue) {
    return amounts.amount(diff.scale().value(side, nativeValue));
  }

  /// A change on the basis: `+441 µs`, `+1.4 pp`.
  public String delta(double change) {
    return amounts.delta(change);
  }

  /// A change as a part of the base: `+52.6 %`, `new`, `gone`.
  public String relative(double base, double current) {
    return Amounts.relative(base, current);
  }

  /// What is counted: `CPU time`, `alloc space`, `samples`.
  public String subject() {
    String name = type.name().replace('_', ' ').replace('-', ' ').strip();
    String lower = name.toLowerCase(Locale.ROOT);
    boolean time = Unit.of(type.unit()).dimension() == Unit.Dimension.TIME;
    boolean said = lower.matches(".*(time|delay|duration|latency|wait).*");
    String whole = time && !said ? name + " time" : name;
    return whole.replaceFirst("(?i)^cpu\\b", "CPU");
  }

  /// What values are divided by: `per request`, `per second`; empty for absolute values, `as a
  /// share` for shares.
  public String per() {
    Basis.Units units = diff.scale().units();
    return switch (diff.scale().basis()) {
      case SHARE -> "as a share";
      case ABSOLUTE -> "";
      case PER_SECOND -> "per second";
      case PER_UNIT -> "per " + (units == null ? "unit" : units.word());
    };
  }

  /// The basis as a legend says it: `share of the side's total`, `absolute`, `per request`.
  public String basis() {
    return switch (diff.scale().basis()) {
      case SHARE -> "share of each side's total";
      case ABSOLUTE -> "absolute";
      case PER_SECOND -> isCpu() ? "per second, so 1 s/s is one busy core" : "per second";
      case PER_UNIT -> per();
    };
  }

  private boolean isCpu() {
    return Unit.of(type.unit()).dimension() == Unit.Dimension.TIME
        && type.name().toLowerCase(Locale.ROOT).contains("cpu");
  }

  /// What a side was divided by: `62,410 requests`, `120 s`; empty for nothing.
  public String exposure(Side side) {
    Basis.Units units = diff.scale().units();
    return switch (diff.scale().basis()) {
      case SHARE, ABSOLUTE -> "";
      case PER_SECOND ->
          Quantities.time(diff.comparison().runs(side).durationNanos().orElse(0) * 1e-9);
      case PER_UNIT ->
          units == null
              ? ""
              : count(side == Side.BASE ? units.base() : units.current(), units.word());
    };
  }

  /// A number of units of work: `1 request`, `62,410 requests`.
  static String count(double count, String word) {
    boolean hissing = word.matches(".*(s|x|z|ch|sh)");
    String plural =
        word.matches(".*[^aeiou]y")
            ? word.substring(0, word.length() - 1) + "ies"
            : word + (hissing ? "es" : "s");
    return Quantities.count(count) + " " + (count == 1 ? word : plural);
  }

  /// A side's whole: on the basis, and native if the basis is the share.
  public String total(Side side) {
    long total = diff.tree(side).total();
    return diff.scale().basis() == Basis.SHARE ? amounts.quantity(total) : amount(side, total);
  }

  /// The whole of both sides: `CPU time per request: 637 µs more (+9.1 %): 7.01 ms -> 7.64 ms`.
  public String totals() {
    String per = per().isEmpty() ? "" : " " + per();
    String both = total(Side.BASE) + " -> " + total(Side.CURRENT);
    double change = diff.delta(0);
    if (diff.scale().basis() == Basis.SHARE) {
      return subject() + per + ": " + total(Side.BASE) + " and " + total(Side.CURRENT) + " in all";
    }
    if (change == 0) {
      return subject() + per + ": no change: " + both;
    }
    String size = amounts.size(Math.abs(change)) + (change > 0 ? " more" : " less");
    String relative = Amounts.relative(diff.total(Side.BASE, 0), diff.total(Side.CURRENT, 0));
    return subject() + per + ": " + size + " (" + relative + "): " + both + aside(diff.change(0));
  }

  /// Both totals of a node and what became of them.
  public String sentence(int node) {
    String said = sentence(diff.tree(Side.BASE).total(node), diff.tree(Side.CURRENT).total(node));
    double left = diff.coloredDelta(node);
    boolean moves = left != diff.delta(node) && diff.change(node) != NodeChange.MOVED;
    String without = moves ? ", " + delta(left) + " without what moved" : "";
    return said + without + aside(diff.change(node));
  }

  /// Both self values of a node and what became of them.
  public String selfSentence(int node) {
    String said = sentence(diff.tree(Side.BASE).self(node), diff.tree(Side.CURRENT).self(node));
    return "self: " + said + aside(diff.selfChange(node));
  }

  /// `0.14 s less (-7.8 %): 1.44 s (18.3 %) -> 1.30 s (16.5 %)`. The change is on the basis; both
  /// values stand with their shares of their side's total. For shares the values are native.
  ///
  /// @param base native
  /// @param current native
  public String sentence(long base, long current) {
    double from = diff.scale().value(Side.BASE, base);
    double to = diff.scale().value(Side.CURRENT, current);
    String both = side(Side.BASE, base) + " -> " + side(Side.CURRENT, current);
    double change = to - from;
    if (change == 0) {
      return (diff.scale().basis() == Basis.SHARE ? "the same share: " : "no change: ") + both;
    }
    String size = amounts.size(Math.abs(change));
    String relative = Amounts.relative(from, to);
    return size + (change > 0 ? " more (" : " less (") + relative + "): " + both;
  }

  private String side(Side side, long value) {
    String amount =
        diff.scale().basis() == Basis.SHARE ? amounts.quantity(value) : amount(side, value);
    return amount + " (" + share(side, value) + ")";
  }

  /// A native value as a part of its side's total: `18.3 %`.
  public String share(Side side, long value) {
    return Quantities.share(whole.tree(side).shareOf(value));
  }

  private static String aside(NodeChange change) {
    return switch (change) {
      case SAME -> ", inside the noise";
      case MOVED -> ", moved";
      case MORE, LESS, NEW, VANISHED -> "";
    };
  }

  /// `95 % interval +405 … +477 µs (sampling only)`.
  public String interval(Interval interval) {
    return "95 % interval " + range(interval) + " (sampling only)";
  }

  /// `+405 … +477 µs`.
  public String range(Interval interval) {
    return amounts.range(interval.low(), interval.high());
  }

  /// What a change means, one sentence.
  public static String meaning(NodeChange change) {
    return switch (change) {
      case SAME -> "Inside the noise: sampling alone makes differences of this size.";
      case MORE -> "Costs more than in the base, by more than sampling alone explains.";
      case LESS -> "Costs less than in the base, by more than sampling alone explains.";
      case NEW -> "New: no sample of the base has it here.";
      case VANISHED -> "Gone: no sample of the current side has it here.";
      case MOVED -> "Moved: about the same cost, called from elsewhere.";
    };
  }
}
