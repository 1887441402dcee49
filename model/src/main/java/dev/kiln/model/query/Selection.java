package dev.kiln.model.query;

import dev.kiln.model.LabelSets;
import dev.kiln.model.LinkTable;
import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import dev.kiln.model.value.ValueType;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns the filters of a query into a set of rows.
///
/// Each filter is decided once per thread, label set, link or function, never per sample; a frame
/// filter is pushed down the stack trie.
public final class Selection {
  private Selection() {}

  /// The index of the query's value type.
  ///
  /// @throws QueryException naming those that the profile has
  public static int valueType(Profile profile, String name) {
    if (name.isEmpty()) {
      return profile.info().defaultValueType();
    }
    List<ValueType> types = profile.valueTypes();
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i).toString().equals(name)) {
        return i;
      }
    }
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i).name().equals(name)) {
        return i;
      }
    }
    String known = types.stream().map(ValueType::toString).collect(Collectors.joining(", "));
    throw new QueryException("no value type " + name + " in this profile; it has " + known);
  }

  /// The rows that pass all filters.
  public static Rows rows(Profile profile, List<Filter> filters) {
    Rows rows = Rows.range(0, profile.samples().size());
    for (Filter filter : filters) {
      rows =
          switch (filter) {
            case Filter.TimeRange time -> inTime(profile.samples(), rows, time);
            case Filter.ThreadName thread -> ofThread(profile, rows, thread);
            case Filter.HasLabel label -> withLabel(profile, rows, label);
            case Filter.InTrace trace -> inTrace(profile, rows, trace);
            case Filter.InSpan span -> inSpan(profile, rows, span);
            case Filter.Focus focus -> withFrame(profile, rows, focus.regex(), true);
            case Filter.Ignore ignore -> withFrame(profile, rows, ignore.regex(), false);
          };
    }
    return rows;
  }

  private static Rows inTime(SampleTable samples, Rows rows, Filter.TimeRange range) {
    if (!samples.hasTime()) {
      throw new QueryException("time: this format has no sample times");
    }
    int from = firstAtOrAfter(samples, range.fromNanos());
    int to = firstAtOrAfter(samples, range.toNanos());
    return rows.within(from, to);
  }

  private static int firstAtOrAfter(SampleTable samples, long nanos) {
    int low = 0;
    int high = samples.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (samples.timeNanos(middle) < nanos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Rows ofThread(Profile profile, Rows rows, Filter.ThreadName filter) {
    Pattern pattern = Filter.compile(filter.regex());
    SampleTable samples = profile.samples();
    if (!samples.hasThreads()) {
      throw new QueryException("thread: this format has no threads");
    }
    BitSet wanted =
        matching(profile.threads().size(), t -> pattern.matcher(profile.threads().name(t)).find());
    return narrow(rows, samples.size(), row -> wanted.get(samples.thread(row)));
  }

  private static Rows withLabel(Profile profile, Rows rows, Filter.HasLabel filter) {
    LabelSets sets = profile.labelSets();
    SampleTable samples = profile.samples();
    BitSet wanted =
        sets.with(
            label -> label.key().equals(filter.key()) && label.valueText().equals(filter.value()));
    return narrow(rows, samples.size(), row -> wanted.get(samples.labels(row)));
  }

  private static Rows inTrace(Profile profile, Rows rows, Filter.InTrace filter) {
    TraceIds.Id id = TraceIds.parse(filter.id());
    LinkTable links = profile.links();
    BitSet wanted =
        matching(
            links.size(),
            link ->
                link != 0
                    && links.traceLow(link) == id.low()
                    && (links.traceHigh(link) == id.high() || id.high() == 0));
    return linked(profile.samples(), rows, wanted);
  }

  private static Rows inSpan(Profile profile, Rows rows, Filter.InSpan filter) {
    TraceIds.Id id = TraceIds.parse(filter.id());
    LinkTable links = profile.links();
    BitSet wanted =
        matching(links.size(), link -> link != 0 && links.span(link) == id.low() && id.high() == 0);
    return linked(profile.samples(), rows, wanted);
  }

  private static Rows linked(SampleTable samples, Rows rows, BitSet links) {
    return narrow(rows, samples.size(), row -> links.get(samples.link(row)));
  }

  private static Rows withFrame(Profile profile, Rows rows, String regex, boolean wanted) {
    BitSet stacks = StackMatch.anyFrame(profile, StackMatch.frames(profile, regex));
    SampleTable samples = profile.samples();
    return narrow(rows, samples.size(), row -> stacks.get(samples.stack(row)) == wanted);
  }

  private static BitSet matching(int size, IntPredicate predicate) {
    BitSet bits = new BitSet(size);
    for (int i = 0; i < size; i++) {
      if (predicate.test(i)) {
        bits.set(i);
      }
    }
    return bits;
  }

  private static Rows narrow(Rows rows, int size, IntPredicate predicate) {
    BitSet bits = new BitSet(size);
    rows.forEach(
        row -> {
          if (predicate.test(row)) {
            bits.set(row);
          }
        });
    return rows.and(bits);
  }
}
