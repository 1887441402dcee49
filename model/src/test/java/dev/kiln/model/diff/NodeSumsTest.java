package dev.kiln.model.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.model.run.Side;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NodeSumsTest {
  @Test
  void sumsAreThoseOfAMap() {
    Random random = new Random(20261130);
    for (int nodes : new int[] {1, 7, 300, 40_000}) {
      NodeSums sums = new NodeSums();
      Map<Integer, double[]> naive = new TreeMap<>();
      for (int i = 0; i < 5_000; i++) {
        int node = random.nextInt(nodes);
        double base = random.nextInt(100);
        double current = random.nextInt(100) / 4.0;
        sums.add(node, base, current);
        double[] both = naive.computeIfAbsent(node, _ -> new double[2]);
        both[0] += base;
        both[1] += current;
      }
      double[] none = new double[2];
      for (int node = 0; node < nodes + 100; node++) {
        double[] both = naive.getOrDefault(node, none);
        assertEquals(both[0], sums.get(Side.BASE, node));
        assertEquals(both[1], sums.get(Side.CURRENT, node));
      }
    }
  }
}
