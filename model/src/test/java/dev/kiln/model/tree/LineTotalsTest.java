package dev.kiln.model.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.model.Profile;
import dev.kiln.model.query.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random stacks with recursion against a walk over each sample.
class LineTotalsTest {
  @ParameterizedTest
  @ValueSource(strings = {"a.X.run", "f3", "nowhere", ""})
  void linesEqualTheWalk(String name) {
    Random random = new Random(name.length());
    for (int round = 0; round < 300; round++) {
      NaiveStacks all = NaiveStacks.random(random, true);
      Profile profile = all.profile();
      int from = random.nextInt(all.stacks().size() + 1);
      Rows rows = Rows.range(from, all.stacks().size());
      Predicate<String> wanted = n -> n.startsWith(name);
      List<LineTotals.Line> actual =
          LineTotals.of(profile, rows, 0, f -> wanted.test(profile.functions().name(f)));
      assertEquals(naive(all, from, wanted), actual);
    }
  }

  private static List<LineTotals.Line> naive(NaiveStacks all, int from, Predicate<String> wanted) {
    TreeMap<Integer, long[]> lines = new TreeMap<>();
    for (int i = from; i < all.stacks().size(); i++) {
      List<NaiveStacks.Frame> stack = all.stacks().get(i);
      Set<Integer> counted = new HashSet<>();
      for (int at = 0; at < stack.size(); at++) {
        NaiveStacks.Frame frame = stack.get(at);
        if (wanted.test(frame.name())) {
          long[] cells = lines.computeIfAbsent(frame.line(), _ -> new long[2]);
          cells[0] += at == stack.size() - 1 ? all.values().get(i) : 0;
          cells[1] += counted.add(frame.line()) ? all.values().get(i) : 0;
        }
      }
    }
    List<LineTotals.Line> result = new ArrayList<>();
    lines.forEach((line, cells) -> result.add(new LineTotals.Line(line, cells[0], cells[1])));
    return result;
  }
}
