package dev.kiln.model.diff;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.Stacks;
import dev.kiln.model.identity.IdentityRules;
import dev.kiln.model.query.Query;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.IncomparableException;
import dev.kiln.model.run.RunInput;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Comparisons for tests.
public final class Pairs {
  private static final List<String> NAMES =
      List.of(
          "main",
          "a.X.run",
          "a.Y$$Lambda/0x0000000123456789.get",
          "a.Y$$Lambda/0x00000009abcdef01.get",
          "b.load",
          "c.d.Z.lambda$go$3",
          "c.d.Z.lambda$go$4",
          "f.isra.0");

  /// A side as lists: what the tables must agree with.
  record Raw(List<List<String>> stacks, List<long[]> values) {
    Profile profile(int valueTypes) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < stacks.size(); i++) {
        text.append(String.join(";", stacks.get(i)));
        for (long value : values.get(i)) {
          text.append(' ').append(value);
        }
        text.append('\n');
      }
      return Stacks.profile(text.toString(), valueTypes);
    }
  }

  private Pairs() {}

  /// Samples with recursion; names that differ only by what identity rules take out.
  static Raw random(Random random, int valueTypes, boolean negative) {
    List<List<String>> stacks = new ArrayList<>();
    List<long[]> values = new ArrayList<>();
    for (int i = 1 + random.nextInt(40); i > 0; i--) {
      List<String> stack = new ArrayList<>();
      for (int depth = random.nextInt(7); depth > 0; depth--) {
        stack.add(NAMES.get(random.nextInt(NAMES.size())));
      }
      long[] value = new long[valueTypes];
      for (int v = 0; v < valueTypes; v++) {
        value[v] = negative ? random.nextLong(-20, 100) : random.nextLong(100);
      }
      stacks.add(stack);
      values.add(value);
    }
    return new Raw(stacks, values);
  }

  public static Comparison compare(Profile base, Profile current) {
    return compare(base, current, IdentityRules.standard());
  }

  public static Comparison compare(Profile base, Profile current, IdentityRules rules) {
    try {
      return Comparison.of(
          List.of(new RunInput("before", base)), List.of(new RunInput("after", current)), rules);
    } catch (IncomparableException e) {
      throw new AssertionError(e);
    }
  }

  public static DiffTree diff(String base, String current, Basis basis) {
    return diff(compare(counted(base), counted(current)), basis);
  }

  public static DiffTree diff(Comparison comparison, Basis basis) {
    return DiffTree.of(comparison, new ProfileView(comparison.profile()), Query.all(), basis, null);
  }

  /// Lines `a;b;c 3` as samples that are counted; a name may have a file and a module, `a|f|m`.
  public static Profile counted(String text) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    for (String line : text.strip().split("\n")) {
      int space = line.strip().lastIndexOf(' ');
      int stack = 0;
      for (String frame : line.strip().substring(0, Math.max(0, space)).split(";")) {
        String[] parts = frame.split("\\|", -1);
        String file = parts.length > 1 ? parts[1] : "";
        String module = parts.length > 2 ? parts[2] : "";
        int function = builder.function(parts[0], file, module);
        stack = builder.child(stack, builder.frame(function, 0, FrameKind.UNKNOWN));
      }
      builder.addSample(event, stack);
      builder.value(0, Long.parseLong(line.strip().substring(space + 1)));
    }
    builder.format("collapsed", "");
    return builder.build();
  }

  /// The node of a path of names.
  public static int node(DiffTree diff, String... path) {
    int at = 0;
    for (String name : path) {
      int found = -1;
      int end = diff.shape().subtreeEnd(at);
      for (int child = at + 1; child < end; child = diff.shape().subtreeEnd(child)) {
        found = diff.shape().name(child).equals(name) ? child : found;
      }
      if (found < 0) {
        throw new AssertionError("no " + name + " in " + String.join(";", path));
      }
      at = found;
    }
    return at;
  }

  static int key(DiffTree diff, String name) {
    for (int key = 0; key < diff.shape().keys().size(); key++) {
      if (diff.shape().keys().name(key).equals(name)) {
        return key;
      }
    }
    throw new AssertionError("no function " + name);
  }
}
