package dev.kiln.model.diff;

import dev.kiln.model.Profile;
import dev.kiln.model.ProfileInfo;
import dev.kiln.model.ThreadTable;
import dev.kiln.model.diff.Comparability.Item;
import dev.kiln.model.diff.Comparability.Level;
import dev.kiln.model.query.Rows;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.Runs;
import dev.kiln.model.run.Side;
import dev.kiln.model.sampling.RowSamples;
import dev.kiln.model.sampling.SampleQuality;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Looks at both sides of a comparison, one topic after the other; see [Comparability].
final class ComparabilityCheck {
  private static final List<String> ENVIRONMENT =
      List.of(
          "JVM",
          "JVM version",
          "CPU model",
          "cores",
          "hardware threads",
          "OS",
          "young collector",
          "old collector");

  private static final double FEW = 1000;

  private final DiffTree diff;
  private final Comparison comparison;
  private final int valueType;
  private final Profile profile;
  private final Runs base;
  private final Runs current;
  private final List<Item> items = new ArrayList<>();

  ComparabilityCheck(DiffTree diff) {
    this.diff = diff;
    this.comparison = diff.comparison();
    this.valueType = diff.tree(Side.CURRENT).valueType();
    this.profile = comparison.profile();
    this.base = comparison.runs(Side.BASE);
    this.current = comparison.runs(Side.CURRENT);
  }

  Comparability inspect() {
    sampling();
    duration();
    samples();
    quality();
    threads();
    environment();
    for (String note : comparison.notes()) {
      add("value types", Level.WARN, note, "Of the values: " + note + ".");
    }
    runs();
    return new Comparability(items);
  }

  private void add(String topic, Level level, String words, String reason) {
    items.add(new Item(topic, level, words, reason));
  }

  private void sampling() {
    ValueType type = profile.valueTypes().get(valueType);
    String formats =
        base.format().equals(current.format())
            ? ""
            : base.format() + " | " + current.format() + ", ";
    String from = periods(base);
    String to = periods(current);
    boolean same = Basis.sameSampling(base, current);
    String periods = same ? from : or(from, "unknown") + " | " + or(to, "unknown");
    String words = formats + type.name() + (periods.isEmpty() ? "" : ", " + periods);
    String reason =
        !same
            ? "The samplers ran at different periods, or some files do not say: the same code"
                + " may have different numbers of samples."
            : formats.isEmpty()
                ? "Both sides count " + type + "."
                : "The files have different formats: frames may be named and cut differently.";
    add("sampling", same && formats.isEmpty() ? Level.OK : Level.WARN, words, reason);
  }

  private static String or(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  /// Those of all runs, each once, in order.
  private static String periods(Runs side) {
    return side.runs().stream()
        .map(run -> or(period(run.info()), "unknown"))
        .distinct()
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(", "), text -> text.equals("unknown") ? "" : text));
  }

  private static String period(ProfileInfo info) {
    ValueType type = info.periodType();
    OptionalLong period = info.period();
    return type == null || period.isEmpty() || type.name().equals("samples")
        ? ""
        : Quantities.format(period.getAsLong(), type);
  }

  private void duration() {
    OptionalLong from = base.durationNanos();
    OptionalLong to = current.durationNanos();
    if (from.isEmpty() && to.isEmpty()) {
      return;
    }
    String words = Basis.seconds(from) + " | " + Basis.seconds(to);
    boolean same =
        from.isPresent() && to.isPresent() && Basis.sameLength(from.getAsLong(), to.getAsLong());
    add(
        "duration",
        same ? Level.OK : Level.WARN,
        words,
        same
            ? "Both recordings are about equally long."
            : "The recordings differ in length: compare shares, or values per second or unit.");
  }

  private void samples() {
    double from = diff.samples(Side.BASE).count();
    double to = diff.samples(Side.CURRENT).count();
    double less = Math.min(from, to);
    String words = count(from) + " | " + count(to) + " samples";
    boolean few = less < FEW;
    boolean uneven = less * 5 < Math.max(from, to);
    String reason =
        few
            ? "There are few samples: only large changes can be told from noise."
            : uneven
                ? "One side has many times the samples of the other; the smaller side limits"
                    + " how small a change can be seen."
                : "There are enough samples on both sides.";
    RowSamples.Source counted = RowSamples.of(profile, valueType).source();
    String source =
        counted == RowSamples.Source.SAMPLES
            ? ""
            : " The file does not count samples; " + counted.words() + " are used instead.";
    add("samples", few ? Level.WARN : uneven ? Level.INFO : Level.OK, words, reason + source);
  }

  private static String count(double samples) {
    return Quantities.count(Math.rint(samples));
  }

  private void quality() {
    List<Rows> sides = List.of(comparison.pooled(Side.BASE), comparison.pooled(Side.CURRENT));
    List<SampleQuality> qualities = SampleQuality.of(profile, valueType, sides);
    SampleQuality from = qualities.getFirst();
    SampleQuality to = qualities.getLast();
    part("stacks", "cut", from.truncated(), from.total(), to.truncated(), to.total());
    part("names", "unnamed", from.unknown(), from.total(), to.unknown(), to.total());
  }

  private void part(String topic, String word, long one, long all, long two, long allTwo) {
    double from = all == 0 ? 0 : (double) one / all;
    double to = allTwo == 0 ? 0 : (double) two / allTwo;
    String words = String.format(Locale.ROOT, "%.1f | %.1f %% %s", 100 * from, 100 * to, word);
    boolean much = Math.max(from, to) > 0.05;
    boolean uneven = Math.abs(from - to) > 0.02;
    if (one != 0 || two != 0 || topic.equals("stacks")) {
      add(
          topic,
          much || uneven ? Level.WARN : Level.OK,
          words,
          much || uneven
              ? "What is " + word + " on one side and not on the other looks like a change."
              : "Little is " + word + " on either side.");
    }
  }

  private void threads() {
    if (!profile.samples().hasThreads()) {
      return;
    }
    BitSet from = threads(comparison.pooled(Side.BASE));
    BitSet to = threads(comparison.pooled(Side.CURRENT));
    BitSet shared = (BitSet) from.clone();
    shared.and(to);
    BitSet all = (BitSet) from.clone();
    all.or(to);
    String words = from.cardinality() + " | " + to.cardinality() + " kinds of threads";
    boolean same = 2 * shared.cardinality() >= all.cardinality();
    add(
        "threads",
        same ? Level.OK : Level.INFO,
        words,
        shared.cardinality()
            + " of "
            + all.cardinality()
            + " are on both sides"
            + odd(all, shared));
  }

  private String odd(BitSet all, BitSet shared) {
    BitSet odd = (BitSet) all.clone();
    odd.andNot(shared);
    ThreadTable threads = profile.threads();
    List<String> names = odd.stream().limit(5).mapToObj(threads::name).toList();
    String more = odd.cardinality() > names.size() ? ", ..." : "";
    return names.isEmpty() ? "." : "; on one only: " + String.join(", ", names) + more + ".";
  }

  private BitSet threads(Rows rows) {
    BitSet seen = new BitSet();
    rows.forEach(row -> seen.set(profile.samples().thread(row)));
    seen.clear(0);
    return seen;
  }

  private void environment() {
    for (String fact : ENVIRONMENT) {
      List<String> from = base.fact(fact);
      List<String> to = current.fact(fact);
      if (!from.isEmpty() && !to.isEmpty() && (from.size() > 1 || !from.equals(to))) {
        String both = String.join(", ", from) + " | " + String.join(", ", to);
        add("environment", Level.WARN, "other " + fact, fact + " differs: " + both + ".");
      }
    }
  }

  private void runs() {
    if (comparison.runCount() == 2) {
      add(
          Comparability.RUNS,
          Level.WARN,
          "One run per side, run-to-run noise unknown",
          "Grey and the intervals cover sampling error only. One run per side cannot show how"
              + " much two runs of the same program differ.");
    } else {
      add(
          Comparability.RUNS,
          Level.WARN,
          base.runs().size() + " | " + current.runs().size() + " runs, pooled",
          "The runs of a side are added up. Pooled samples hide how much the runs differ, so"
              + " chance looks like a change more often than the intervals say.");
    }
  }
}
