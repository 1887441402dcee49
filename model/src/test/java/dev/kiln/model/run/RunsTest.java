package dev.kiln.model.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import dev.kiln.model.Stacks;
import dev.kiln.model.identity.IdentityRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Several runs a side: which sample is whose.
class RunsTest {
  /// A run whose samples all have one value, by which they are known again in the union.
  private static RunInput run(Random random, int value, boolean timed) {
    StringBuilder text = new StringBuilder();
    long time = 0;
    for (int i = 1 + random.nextInt(20); i > 0; i--) {
      time += random.nextInt(3);
      text.append(timed ? "!time " + time + "\n" : "").append("main;f").append(i % 3);
      text.append(' ').append(value).append('\n');
    }
    return new RunInput("run" + value, Stacks.profile(text.toString()));
  }

  private static Comparison compare(int ofBase, int ofCurrent, long seed, boolean timed)
      throws IncomparableException {
    Random random = new Random(seed);
    List<RunInput> runs = new ArrayList<>();
    for (int value = 0; value < ofBase + ofCurrent; value++) {
      runs.add(run(random, value, timed));
    }
    return Comparison.of(
        runs.subList(0, ofBase), runs.subList(ofBase, runs.size()), IdentityRules.standard());
  }

  private static void check(Comparison comparison, int ofBase, int ofCurrent, int firstOfBase) {
    SampleTable samples = comparison.profile().samples();
    int ofAll = ofBase + ofCurrent;
    assertEquals(ofAll, comparison.runCount());
    for (int row = 0; row < samples.size(); row++) {
      int number = comparison.runOf(row);
      assertEquals(samples.value(row, 0), (firstOfBase + number) % ofAll, "row " + row);
      for (int run = 0; run < ofAll; run++) {
        assertEquals(run == number, comparison.run(run).rows().contains(row));
      }
      for (Side side : Side.values()) {
        boolean own = number < comparison.runs(Side.BASE).runs().size() == (side == Side.BASE);
        assertEquals(own, comparison.pooled(side).contains(row));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,2", "3,1", "5,5", "10,10", "120,160"})
  void everyRowIsOfTheRunThatItCameFrom(int ofBase, int ofCurrent) throws Exception {
    for (boolean timed : List.of(true, false)) {
      Comparison comparison = compare(ofBase, ofCurrent, 3L * ofBase + ofCurrent, timed);
      check(comparison, ofBase, ofCurrent, 0);
      Comparison turned = comparison.swapped();
      check(turned, ofCurrent, ofBase, ofBase);
      check(turned.swapped(), ofBase, ofCurrent, 0);
    }
  }

  @Test
  void rowsOfAllRunsAreInTheOrderOfTheirTimes() throws Exception {
    SampleTable samples = compare(4, 4, 9, true).profile().samples();
    for (int row = 1; row < samples.size(); row++) {
      long before = samples.timeNanos(row - 1);
      assertTrue(before <= samples.timeNanos(row));
      if (before == samples.timeNanos(row)) {
        assertTrue(samples.value(row - 1, 0) <= samples.value(row, 0), "ties by run");
      }
    }
  }

  @Test
  void aSideSaysWhatItsRunsSay() throws Exception {
    Profile profile = Stacks.profile("a 1");
    RunInput labelled = new RunInput("1", profile, Map.of("commit", "4f2a"));
    Comparison c =
        Comparison.of(
            List.of(labelled, new RunInput("2", profile)),
            List.of(new RunInput("3", profile)),
            IdentityRules.standard());
    Runs base = c.runs(Side.BASE);
    assertEquals(List.of("1", "2"), base.names());
    assertEquals("1 and 1 more", base.name());
    assertEquals(Map.of("commit", "4f2a"), c.run(0).labels());
    assertEquals(Map.of(), c.run(2).labels());
    assertEquals(OptionalLong.empty(), base.durationNanos(), "no run tells its length");
  }
}
