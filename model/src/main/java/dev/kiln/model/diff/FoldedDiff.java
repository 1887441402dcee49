package dev.kiln.model.diff;

import dev.kiln.model.FrameKind;
import dev.kiln.model.FunctionTable;
import dev.kiln.model.Profile;
import dev.kiln.model.StackTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Two counts per stack, as `difffolded.pl` of FlameGraph prints them, so that numbers can be
/// checked against a known tool.
///
/// Names are those of the files: no identity rule applies, and how a frame ran stands behind its
/// name as collapsed stacks have it (`_[j]`, `_[i]`, `_[k]`, `_[0]`, `_[1]`, `_[w]`). Its options
/// `-n` and `-s` are the two switches here; like there, `-n` cuts fractions off.
public final class FoldedDiff {
  /// One stack.
  ///
  /// @param stack names from the root, with `;` between them; empty for samples without a stack
  public record Line(String stack, long base, long current) {}

  private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]+");

  private FoldedDiff() {}

  /// The lines, sorted by stack.
  ///
  /// @param baseType value type of the base profile
  /// @param currentType value type of the current profile
  /// @param normalise whether base counts are scaled to the current total (`-n`)
  /// @param stripHex whether hex numbers become `0x...` (`-s`)
  public static List<Line> of(
      Profile base,
      int baseType,
      Profile current,
      int currentType,
      boolean normalise,
      boolean stripHex) {
    Map<String, long[]> counts = new TreeMap<>();
    long baseTotal = addUp(base, baseType, stripHex, counts, 0);
    long currentTotal = addUp(current, currentType, stripHex, counts, 1);
    boolean scale = normalise && baseTotal != currentTotal && baseTotal != 0;
    return counts.entrySet().stream()
        .map(
            e -> {
              double scaled = (double) e.getValue()[0] * currentTotal / baseTotal;
              long count = scale ? (long) scaled : e.getValue()[0];
              return new Line(e.getKey(), count, e.getValue()[1]);
            })
        .toList();
  }

  private static long addUp(
      Profile profile, int valueType, boolean stripHex, Map<String, long[]> counts, int side) {
    long[] values = new long[profile.stacks().size()];
    boolean[] used = new boolean[values.length];
    long total = 0;
    for (int row = 0; row < profile.samples().size(); row++) {
      if (profile.samples().carries(row, valueType)) {
        long value = profile.samples().value(row, valueType);
        values[profile.samples().stack(row)] += value;
        used[profile.samples().stack(row)] = true;
        total += value;
      }
    }
    for (int stack = 0; stack < values.length; stack++) {
      if (used[stack]) {
        String text = text(profile, stack);
        String key = stripHex ? HEX.matcher(text).replaceAll("0x...") : text;
        counts.computeIfAbsent(key, _ -> new long[2])[side] += values[stack];
      }
    }
    return total;
  }

  private static String text(Profile profile, int stack) {
    StackTable stacks = profile.stacks();
    FunctionTable functions = profile.functions();
    int depth = stacks.depth(stack);
    String[] names = new String[depth];
    for (int s = stack; s != 0; s = stacks.parent(s)) {
      int frame = stacks.frame(s);
      FrameKind kind = profile.frames().kind(frame);
      names[--depth] = functions.name(profile.frames().function(frame)) + kind.suffix();
    }
    return String.join(";", names);
  }
}
