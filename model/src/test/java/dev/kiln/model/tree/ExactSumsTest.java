package dev.kiln.model.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import dev.kiln.model.Stacks;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Rows;
import dev.kiln.model.sampling.LabelTotals;
import dev.kiln.model.sampling.SampleQuality;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Values as large as 64 bits hold, of both signs, added up in every way, against exact arithmetic:
/// no sum wraps, and shares are of the sum of sizes.
class ExactSumsTest {
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everySumIsExact(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      Profile profile = random(random);
      BigInteger[] sums = sums(profile);
      assertTrue(sums[1].compareTo(MOST) <= 0);
      assertEquals(sums[0], BigInteger.valueOf(profile.total(0)));
      ProfileView view = new ProfileView(profile);
      for (Direction direction : Direction.values()) {
        CallTree tree = view.callTree(Query.all().withDirection(direction));
        assertEquals(sums[0], BigInteger.valueOf(tree.total()));
        check(tree);
      }
      Rows all = Rows.range(0, profile.samples().size());
      SampleQuality quality = SampleQuality.of(profile, 0);
      assertEquals(sums[0], BigInteger.valueOf(quality.total()));
      assertTrue(LabelTotals.of(profile, all, 0).isEmpty());
      assertEquals(sums[0], BigInteger.valueOf(view.within(all).total(0)));
    }
  }

  private static void check(CallTree tree) {
    BigInteger whole = BigInteger.ZERO;
    BigInteger[] exact = new BigInteger[tree.size()];
    for (int node = tree.size() - 1; node >= 0; node--) {
      BigInteger self = BigInteger.valueOf(tree.self(node));
      whole = whole.add(self.abs());
      exact[node] = exact[node] == null ? self : exact[node].add(self);
      assertEquals(exact[node], BigInteger.valueOf(tree.total(node)));
      int up = tree.shape().parent(node);
      if (node > 0) {
        exact[up] = exact[up] == null ? exact[node] : exact[up].add(exact[node]);
      }
      double share = tree.share(node);
      assertTrue(Double.isNaN(share) || Math.abs(share) <= 1);
      assertTrue(Double.isNaN(share) || Math.signum(share) == Long.signum(tree.total(node)));
    }
    assertEquals(whole, BigInteger.valueOf(tree.whole()));
    assertTrue(tree.hasBothSigns() || tree.whole() == Math.abs(tree.total()));
  }

  /// The sum of all values, and of their sizes.
  private static BigInteger[] sums(Profile profile) {
    SampleTable samples = profile.samples();
    BigInteger[] sums = {BigInteger.ZERO, BigInteger.ZERO};
    for (int row = 0; row < samples.size(); row++) {
      BigInteger value = BigInteger.valueOf(samples.value(row, 0));
      sums[0] = sums[0].add(value);
      sums[1] = sums[1].add(value.abs());
    }
    return sums;
  }

  private static Profile random(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      for (int depth = random.nextInt(5); depth >= 0; depth--) {
        text.append('f').append(random.nextInt(4)).append(depth == 0 ? " " : ";");
      }
      text.append(value(random)).append('\n');
    }
    return Stacks.profile(text.toString());
  }

  private static long value(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Long.MAX_VALUE;
      case 1 -> Long.MIN_VALUE;
      case 2 -> random.nextInt(100) - 30;
      default -> random.nextLong() >> random.nextInt(64);
    };
  }
}
