package dev.kiln.model.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.model.PackageNames;
import dev.kiln.model.identity.IdentityRules;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Rows;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.IncomparableException;
import dev.kiln.model.run.RunInput;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.tree.TreeShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random runs, with recursion, several value types and values below 0, against maps of names.
class RunSumsTest {
  private static final int ROUNDS = 30;
  private static final int TYPES = 2;
  private static final IdentityRules RULES = IdentityRules.standard();

  private static Comparison compare(List<Pairs.Raw> runs, int ofBase) throws IncomparableException {
    List<RunInput> inputs = new ArrayList<>();
    for (Pairs.Raw raw : runs) {
      inputs.add(new RunInput("run", raw.profile(TYPES)));
    }
    return Comparison.of(inputs.subList(0, ofBase), inputs.subList(ofBase, inputs.size()), RULES);
  }

  /// Self and total of each name of a run that has a sample.
  ///
  /// @param without samples with this function are left out
  private static Map<String, long[]> naive(
      Pairs.Raw run, int type, UnaryOperator<String> name, String without) {
    Map<String, long[]> sums = new TreeMap<>();
    for (int i = 0; i < run.stacks().size(); i++) {
      long value = run.values().get(i)[type];
      List<String> stack = run.stacks().get(i).stream().map(RULES::function).toList();
      if (stack.contains(without)) {
        continue;
      }
      List<String> keys = stack.stream().map(name).toList();
      sums.computeIfAbsent("", _ -> new long[2])[0] += value;
      for (String key : new HashSet<>(keys)) {
        sums.computeIfAbsent(key, _ -> new long[2])[1] += value;
      }
      if (!keys.isEmpty()) {
        sums.computeIfAbsent(keys.getLast(), _ -> new long[2])[0] += value;
      }
    }
    return sums;
  }

  private static void check(
      Comparison comparison, List<Pairs.Raw> runs, int type, MergeKey by, String without) {
    UnaryOperator<String> name =
        by == MergeKey.PACKAGE
            ? function -> PackageNames.of(function, "", "")
            : UnaryOperator.identity();
    ProfileView view = new ProfileView(comparison.profile());
    Query query = Query.all().withMergeKey(by);
    query = without.isEmpty() ? query : query.plus(new Filter.Ignore("^" + without + "$"));
    Rows rows = view.rows(query);
    TreeShape shape = view.shape(query);
    RunSums sums = RunSums.of(comparison, shape, rows, type);
    assertEquals(runs.size(), sums.runs());
    for (int run = 0; run < runs.size(); run++) {
      Map<String, long[]> expected = naive(runs.get(run), type, name, without);
      assertEquals(expected.getOrDefault("", new long[2])[0], sums.whole(run));
      for (int key = 0; key < shape.keys().size(); key++) {
        String of = shape.keys().name(key);
        long[] values = expected.getOrDefault(of, new long[2]);
        assertEquals(values[0], sums.self(run, key), of);
        assertEquals(values[1], sums.total(run, key), of);
      }
      CallTree tree = CallTree.of(shape, rows.and(comparison.run(run).rows()), type);
      for (int node = 0; node < tree.size(); node++) {
        assertEquals(tree.self(node), sums.selfOf(node)[run]);
        assertEquals(tree.total(node), sums.totalOf(node)[run]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void eachRunEqualsTheMapOfItsNames(long seed) throws Exception {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      int ofBase = 1 + random.nextInt(4);
      List<Pairs.Raw> runs = new ArrayList<>();
      for (int run = ofBase + 1 + random.nextInt(4); run > 0; run--) {
        runs.add(Pairs.random(random, TYPES, true));
      }
      Comparison comparison = compare(runs, ofBase);
      for (int type = 0; type < TYPES; type++) {
        for (MergeKey by : List.of(MergeKey.FUNCTION, MergeKey.PACKAGE)) {
          check(comparison, runs, type, by, "");
          check(comparison, runs, type, by, "b.load");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void theRunsOfASideSumToThePooledSide(long seed) throws Exception {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      int ofBase = 1 + random.nextInt(3);
      List<Pairs.Raw> runs = new ArrayList<>();
      for (int run = ofBase + 1 + random.nextInt(3); run > 0; run--) {
        runs.add(Pairs.random(random, TYPES, true));
      }
      Comparison comparison = compare(runs, ofBase);
      ComparisonResult result =
          ComparisonResult.of(
              comparison,
              new ProfileView(comparison.profile()),
              new ComparisonResult.Asked(Query.all().withValueType("value1")));
      RunSums sums = result.runs();
      for (Side side : Side.values()) {
        int from = side == Side.BASE ? 0 : ofBase;
        int end = side == Side.BASE ? ofBase : runs.size();
        for (int key = 0; key < result.functions().keys(); key++) {
          long self = 0;
          long total = 0;
          for (int run = from; run < end; run++) {
            self += sums.self(run, key);
            total += sums.total(run, key);
          }
          FunctionDelta delta = result.functions().delta(key);
          assertEquals((side == Side.BASE ? delta.base() : delta.current()).self(), self);
          assertEquals((side == Side.BASE ? delta.base() : delta.current()).total(), total);
        }
      }
    }
  }
}
