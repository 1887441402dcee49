package dev.kiln.model.diff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Profile;
import dev.kiln.model.diff.DiffTree.Widths;
import dev.kiln.model.diff.FunctionDeltas.Listing;
import dev.kiln.model.identity.IdentityRules;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.tree.TreeShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random pairs, with recursion, several value types and values below 0, against maps of paths; and
/// what is always true of a diff.
class DiffPropertyTest {
  private static final int ROUNDS = 60;
  private static final int TYPES = 2;
  private static final IdentityRules RULES = IdentityRules.standard();

  /// What a path holds: base self, current self, base total, current total.
  private static Map<String, long[]> naive(Pairs.Raw base, Pairs.Raw current, int type) {
    Map<String, long[]> paths = new TreeMap<>();
    for (Side side : Side.values()) {
      Pairs.Raw raw = side == Side.BASE ? base : current;
      int at = side == Side.BASE ? 0 : 1;
      for (int i = 0; i < raw.stacks().size(); i++) {
        StringBuilder path = new StringBuilder();
        paths.computeIfAbsent("", _ -> new long[4])[2 + at] += raw.values().get(i)[type];
        for (String name : raw.stacks().get(i)) {
          path.append('/').append(RULES.function(name));
          paths.computeIfAbsent(path.toString(), _ -> new long[4])[2 + at] +=
              raw.values().get(i)[type];
        }
        paths.computeIfAbsent(path.toString(), _ -> new long[4])[at] += raw.values().get(i)[type];
      }
    }
    return paths;
  }

  private static List<String> lines(DiffTree diff) {
    String[] paths = new String[diff.size()];
    List<String> lines = new ArrayList<>();
    for (int node = 0; node < paths.length; node++) {
      TreeShape shape = diff.shape();
      paths[node] = node == 0 ? "" : paths[shape.parent(node)] + "/" + shape.name(node);
      lines.add(
          line(
              paths[node],
              diff.tree(Side.BASE).self(node),
              diff.tree(Side.CURRENT).self(node),
              diff.tree(Side.BASE).total(node),
              diff.tree(Side.CURRENT).total(node)));
    }
    lines.sort(null);
    return lines;
  }

  private static String line(String path, long... values) {
    StringBuilder line = new StringBuilder(path);
    for (long value : values) {
      line.append(' ').append(value);
    }
    return line.toString();
  }

  private static DiffTree diff(Comparison comparison, int type, Basis basis) {
    Query query = Query.all().withValueType("value" + type);
    return DiffTree.of(comparison, new ProfileView(comparison.profile()), query, basis, null);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void bothSidesEqualTheMaps(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Pairs.Raw base = Pairs.random(random, TYPES, true);
      Pairs.Raw current = Pairs.random(random, TYPES, true);
      Comparison comparison = Pairs.compare(base.profile(TYPES), current.profile(TYPES));
      for (int type = 0; type < TYPES; type++) {
        List<String> expected = new ArrayList<>();
        naive(base, current, type).forEach((path, sums) -> expected.add(line(path, sums)));
        expected.sort(null);
        assertEquals(expected, lines(diff(comparison, type, Basis.ABSOLUTE)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void noSampleIsLostAndSelfDeltasSumToTheTotal(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Profile base = Pairs.random(random, TYPES, true).profile(TYPES);
      Profile current = Pairs.random(random, TYPES, true).profile(TYPES);
      Comparison comparison = Pairs.compare(base, current);
      for (int type = 0; type < TYPES; type++) {
        DiffTree diff = diff(comparison, type, Basis.ABSOLUTE);
        assertEquals(base.total(type), diff.tree(Side.BASE).total());
        assertEquals(current.total(type), diff.tree(Side.CURRENT).total());
        double sum = 0;
        for (int node = 0; node < diff.size(); node++) {
          sum += diff.selfDelta(node);
        }
        assertEquals(diff.delta(0), sum);
        FunctionDeltas functions = FunctionDeltas.of(diff);
        double ofFunctions = diff.selfDelta(0);
        for (int key = 0; key < functions.keys(); key++) {
          ofFunctions += functions.delta(key).selfDelta();
        }
        assertEquals(diff.delta(0), ofFunctions, "what has no stack is the root's own");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aProfileAndItselfDoNotDiffer(boolean negative) {
    Random random = new Random(6);
    for (int round = 0; round < ROUNDS; round++) {
      Profile profile = Pairs.random(random, TYPES, negative).profile(TYPES);
      Comparison comparison = Pairs.compare(profile, profile);
      for (Basis basis : List.of(Basis.SHARE, Basis.ABSOLUTE)) {
        DiffTree diff = diff(comparison, 0, basis);
        for (int node = 0; node < diff.size(); node++) {
          assertEquals(0, diff.delta(node));
          assertEquals(0, diff.selfDelta(node));
          assertEquals(NodeChange.SAME, diff.change(node));
          assertEquals(NodeChange.SAME, diff.selfChange(node));
        }
        FunctionDeltas functions = FunctionDeltas.of(diff);
        for (Listing listing : Listing.values()) {
          assertTrue(listing == Listing.ALL || functions.count(listing) == 0, listing.name());
        }
        assertEquals(List.of(), TopChanges.of(functions));
        assertEquals(List.of(), diff.movedFunctions());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void exchangedSidesChangeTheSign(boolean negative) {
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      Profile base = Pairs.random(random, TYPES, negative).profile(TYPES);
      Profile current = Pairs.random(random, TYPES, negative).profile(TYPES);
      for (Basis basis : List.of(Basis.SHARE, Basis.ABSOLUTE)) {
        Comparison comparison = Pairs.compare(base, current);
        Map<String, String> forth = signed(diff(comparison, 1, basis), false);
        assertEquals(forth, signed(diff(comparison.swapped(), 1, basis), true), "turned");
        assertEquals(forth, signed(diff(Pairs.compare(current, base), 1, basis), true), "merged");
      }
    }
  }

  /// What is said of each path and function; with all signs and classes turned, if asked.
  private static Map<String, String> signed(DiffTree diff, boolean turned) {
    Map<String, String> said = new HashMap<>();
    String[] paths = new String[diff.size()];
    for (int node = 0; node < paths.length; node++) {
      TreeShape shape = diff.shape();
      paths[node] = node == 0 ? "" : paths[shape.parent(node)] + "/" + shape.name(node);
      said.put(
          paths[node],
          said(diff.change(node), diff.delta(node), turned)
              + said(diff.selfChange(node), diff.selfDelta(node), turned));
    }
    FunctionDeltas functions = FunctionDeltas.of(diff);
    for (int key = 0; key < functions.keys(); key++) {
      FunctionDelta f = functions.delta(key);
      said.put(
          f.name(),
          said(f.change(), f.selfDelta(), turned) + said(f.change(), f.totalDelta(), turned));
    }
    for (TopChanges.Top top : TopChanges.of(functions)) {
      // Sums of fractions have the order of merging in their last digit.
      double delta = Math.rint(top.delta() * 1e9) / 1e9;
      said.put("top " + top.name(), said(top.change(), delta, turned));
    }
    return said;
  }

  private static NodeChange turned(NodeChange change) {
    return switch (change) {
      case MORE -> NodeChange.LESS;
      case LESS -> NodeChange.MORE;
      case NEW -> NodeChange.VANISHED;
      case VANISHED -> NodeChange.NEW;
      case SAME, MOVED -> change;
    };
  }

  private static String said(NodeChange change, double delta, boolean turned) {
    double shown = delta == 0 ? 0 : turned ? -delta : delta;
    String digits = String.format(Locale.ROOT, "%.9f", shown);
    return (turned ? turned(change) : change) + " " + digits + " ";
  }

  @ParameterizedTest
  @ValueSource(longs = {8, 9})
  void widthsHoldWhatIsInThem(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Profile base = Pairs.random(random, 1, false).profile(1);
      Profile current = Pairs.random(random, 1, false).profile(1);
      for (Basis basis : List.of(Basis.SHARE, Basis.ABSOLUTE)) {
        DiffTree diff = diff(Pairs.compare(base, current), 0, basis);
        long[] union = diff.widths(Widths.UNION);
        long[] inner = new long[union.length];
        for (int node = union.length - 1; node > 0; node--) {
          inner[diff.shape().parent(node)] += union[node];
        }
        for (int node = 0; node < union.length; node++) {
          boolean any = diff.self(Side.BASE, node) > 0 || diff.self(Side.CURRENT, node) > 0;
          assertEquals(any, union[node] > inner[node], "self has its own room");
          if (basis == Basis.ABSOLUTE) {
            long larger =
                Math.max(diff.tree(Side.BASE).self(node), diff.tree(Side.CURRENT).self(node));
            assertEquals(larger, union[node] - inner[node]);
          }
        }
        assertArrayEquals(diff.tree(Side.BASE).totals(), diff.widths(Widths.BASE));
        assertArrayEquals(diff.tree(Side.CURRENT).totals(), diff.widths(Widths.CURRENT));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {10})
  void functionsCountOnceAStackAndBothWays(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Pairs.Raw base = Pairs.random(random, 1, true);
      Pairs.Raw current = Pairs.random(random, 1, true);
      Comparison comparison = Pairs.compare(base.profile(1), current.profile(1));
      Map<String, Long> totals = new HashMap<>();
      for (int i = 0; i < base.stacks().size(); i++) {
        long value = base.values().get(i)[0];
        List<String> names = base.stacks().get(i).stream().map(RULES::function).toList();
        new HashSet<>(names).forEach(name -> totals.merge(name, value, Long::sum));
      }
      FunctionDeltas functions = FunctionDeltas.of(diff(comparison, 0, Basis.ABSOLUTE));
      for (int key = 0; key < functions.keys(); key++) {
        FunctionDelta f = functions.delta(key);
        assertEquals(totals.getOrDefault(f.name(), 0L), f.base().total(), f.name());
      }
      Query up = Query.all().withDirection(Direction.CALLERS);
      ProfileView view = new ProfileView(comparison.profile());
      DiffTree callers = DiffTree.of(comparison, view, up, Basis.ABSOLUTE, null);
      assertEquals(functions.diff().delta(0), callers.delta(0));
      assertEquals(List.of(), callers.movedFunctions());
    }
  }
}
