package dev.kiln.importers.jfr;

import dev.kiln.importers.jfr.event.JvmFrames;
import dev.kiln.importers.jfr.event.SampleKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Stacks as text with their values summed, in the spelling that ours and jfrconv's both reduce to:
/// dots for slashes, no frame kinds, root first, no mark of truncation.
public final class Stacks {
  private Stacks() {}

  /// The samples of the named event types that have a stack.
  static Map<String, Long> of(Profile profile, Set<String> eventTypes, String unit) {
    Map<String, Long> sums = new HashMap<>();
    for (int type = 0; type < profile.valueTypes().size(); type++) {
      String event = profile.eventTypes().get(profile.samples().eventOf(type));
      if (eventTypes.contains(event) && profile.valueTypes().get(type).unit().equals(unit)) {
        add(sums, profile, type);
      }
    }
    return sums;
  }

  /// The number of samples of a kind.
  public static long rows(Profile profile, SampleKind kind) {
    int event = profile.eventTypes().indexOf(kind.eventType());
    return IntStream.range(0, profile.samples().size())
        .filter(row -> profile.samples().event(row) == event)
        .count();
  }

  private static void add(Map<String, Long> sums, Profile profile, int type) {
    for (int row = 0; row < profile.samples().size(); row++) {
      int stack = profile.samples().stack(row);
      if (stack != 0 && profile.samples().carries(row, type)) {
        sums.merge(text(profile, stack), profile.samples().value(row, type), Long::sum);
      }
    }
  }

  private static String text(Profile profile, int stack) {
    Deque<String> names = new ArrayDeque<>();
    for (int s = stack; s != 0; s = profile.stacks().parent(s)) {
      int function = profile.frames().function(profile.stacks().frame(s));
      String name = profile.functions().name(function);
      if (!name.equals(ProfileBuilder.TRUNCATED)) {
        names.addFirst(plain(name));
      }
    }
    return String.join(";", names);
  }

  /// Reads collapsed lines.
  ///
  /// @param leaf whether jfrconv has put a class in the place of the innermost frame, to be dropped
  static Map<String, Long> ofCollapsed(List<String> lines, boolean leaf) {
    Map<String, Long> sums = new HashMap<>();
    for (String line : lines) {
      int space = line.lastIndexOf(' ');
      String stack = line.substring(0, space);
      int last = stack.lastIndexOf(';');
      String kept = leaf ? stack.substring(0, Math.max(last, 0)) : stack;
      if (kept.isEmpty()) {
        continue; // A sample without a stack; jfrconv counts some of these and not others.
      }
      StringBuilder names = new StringBuilder();
      for (String frame : kept.split(";", -1)) {
        names.append(names.isEmpty() ? "" : ";").append(plain(frame));
      }
      sums.merge(names.toString(), Long.parseLong(line.substring(space + 1)), Long::sum);
    }
    return sums;
  }

  private static String plain(String name) {
    return name.equals(JvmFrames.UNKNOWN)
        ? "unknown"
        : name.replaceFirst("_\\[[0-9a-zA-Z]\\]$", "").replace('/', '.');
  }

  /// The stacks whose values differ, at most 20 of them: `stack: expected -> actual`.
  static List<String> differences(Map<String, Long> expected, Map<String, Long> actual) {
    Set<String> stacks = new TreeSet<>(expected.keySet());
    stacks.addAll(actual.keySet());
    return stacks.stream()
        .filter(stack -> !Objects.equals(expected.get(stack), actual.get(stack)))
        .limit(20)
        .map(stack -> stack + ": " + expected.get(stack) + " -> " + actual.get(stack))
        .toList();
  }
}
