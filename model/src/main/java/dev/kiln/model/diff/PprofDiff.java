package dev.kiln.model.diff;

import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import dev.kiln.model.StackTable;
import dev.kiln.model.column.Saturating;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The table that `go tool pprof -top -diff_base` prints, so that numbers can be checked against a
/// known tool.
///
/// Functions are told apart by name alone, as that tool's are, and no identity rule applies. Values
/// are current less base. Percentages are of the base total, in absolute values, because that is
/// what the tool does with a base that is marked as one (`computeTotal` in
/// `github.com/google/pprof/internal/report`). Its `-normalize` scales each current value by the
/// ratio of the totals and rounds it.
///
/// @param rows in order of the size of flat, then of cum, then by name; those of 0 are left out
/// @param total what percentages are of
public record PprofDiff(List<Row> rows, long total) {
  /// One function.
  ///
  /// @param flat the change of its self value
  /// @param cum the change of its total, once a stack
  public record Row(String name, long flat, long cum) {}

  public PprofDiff {
    rows = List.copyOf(rows);
  }

  /// Makes the table.
  ///
  /// @param baseType value type of the base profile
  /// @param currentType value type of the current profile, of the same unit
  /// @param normalise whether current values are scaled to the base total
  public static PprofDiff of(
      Profile base, int baseType, Profile current, int currentType, boolean normalise) {
    Map<String, long[]> sums = new HashMap<>();
    long absolute = 0;
    for (int row = 0; row < base.samples().size(); row++) {
      absolute += Math.abs(base.samples().value(row, baseType));
    }
    double from = base.total(baseType);
    double to = current.total(currentType);
    addUp(base, baseType, -1, sums);
    addUp(current, currentType, normalise && to != 0 ? from / to : 1, sums);
    long whole = absolute;
    for (int row = 0; whole == 0 && row < current.samples().size(); row++) {
      absolute += Math.abs(current.samples().value(row, currentType));
    }
    List<Row> rows = new ArrayList<>();
    sums.forEach((name, sum) -> rows.add(new Row(name, sum[0], sum[1])));
    rows.removeIf(row -> row.flat() == 0 && row.cum() == 0);
    rows.sort(
        Comparator.comparingLong((Row row) -> -Math.abs(row.flat()))
            .thenComparingLong(row -> -Math.abs(row.cum()))
            .thenComparing(Row::name));
    return new PprofDiff(rows, absolute);
  }

  private static void addUp(
      Profile profile, int valueType, double factor, Map<String, long[]> sums) {
    Map<String, Integer> ids = new HashMap<>();
    List<String> names = new ArrayList<>();
    int[] nameOf = new int[profile.functions().size()];
    for (int f = 0; f < nameOf.length; f++) {
      String name = profile.functions().name(f);
      Integer known = ids.putIfAbsent(name, names.size());
      nameOf[f] = known == null ? names.size() : known;
      if (known == null) {
        names.add(name);
      }
    }
    long[] flat = new long[names.size()];
    long[] cum = new long[names.size()];
    long[] values = byStack(profile, valueType, factor);
    StackTable stacks = profile.stacks();
    int[] lastStack = new int[names.size()];
    Arrays.fill(lastStack, -1);
    for (int stack = 1; stack < values.length; stack++) {
      if (values[stack] == 0) {
        continue;
      }
      int leaf = name(profile, nameOf, stack);
      flat[leaf] = Saturating.add(flat[leaf], values[stack]);
      for (int s = stack; s != 0; s = stacks.parent(s)) {
        int name = name(profile, nameOf, s);
        if (lastStack[name] != stack) {
          lastStack[name] = stack;
          cum[name] = Saturating.add(cum[name], values[stack]);
        }
      }
    }
    for (int n = 0; n < flat.length; n++) {
      long[] sum = sums.computeIfAbsent(names.get(n), _ -> new long[2]);
      sum[0] = Saturating.add(sum[0], flat[n]);
      sum[1] = Saturating.add(sum[1], cum[n]);
    }
  }

  private static int name(Profile profile, int[] nameOf, int stack) {
    return nameOf[profile.frames().function(profile.stacks().frame(stack))];
  }

  /// The value of each stack; each sample's is rounded, half away from zero.
  private static long[] byStack(Profile profile, int valueType, double factor) {
    SampleTable samples = profile.samples();
    long[] values = new long[profile.stacks().size()];
    for (int row = 0; row < samples.size(); row++) {
      double scaled = samples.value(row, valueType) * factor;
      long rounded = (long) (Math.signum(scaled) * Math.floor(Math.abs(scaled) + 0.5));
      values[samples.stack(row)] = Saturating.add(values[samples.stack(row)], rounded);
    }
    return values;
  }
}
