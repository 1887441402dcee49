package dev.kiln.model.hotpath.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.ProfileInfo.Fact;
import dev.kiln.model.hotpath.Recordings;
import dev.kiln.model.hotpath.explain.ExplainCheck.Verdict;
import dev.kiln.model.hotpath.explain.ExplainFinding.Topic;
import dev.kiln.model.hotpath.explain.ProfileChange.Per;
import dev.kiln.model.hotpath.explain.ServiceMetrics.CpuOf;
import dev.kiln.model.hotpath.explain.ServiceMetrics.Metric;
import dev.kiln.model.stats.Interval;
import dev.kiln.model.value.ValueType;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplainCheckTest {
  private static ServiceMetrics metrics(double p99Millis, double cpuPercent) {
    return ServiceMetrics.NONE
        .with(Metric.P99_SECONDS, p99Millis / 1000)
        .with(Metric.CPU_PERCENT, cpuPercent);
  }

  private static ServiceMetrics full(double p99Millis, double cpuPercent, double perSecond) {
    return metrics(p99Millis, cpuPercent)
        .with(Metric.CORES, 16)
        .with(Metric.REQUESTS_PER_SECOND, perSecond);
  }

  private static ExplainFinding finding(ExplainCheck check, Topic topic) {
    return check.findings().stream().filter(f -> f.topic() == topic).findFirst().orElseThrow();
  }

  @Test
  void fasterWithMoreCpuAndAnEqualProfileIsNotOnCpu() {
    ExplainCheck check =
        ExplainCheck.of(
            metrics(820, 58),
            metrics(580, 62),
            ProfileChange.of(-0.01, Per.REQUEST),
            EnumSet.of(Lead.CPU, Lead.LOCK, Lead.IO));
    assertEquals(Verdict.NOT_ON_CPU, check.verdict());
    assertEquals(
        "The change is not on CPU; look off-CPU."
            + " CPU explains at most 8.20 ms of the 240 ms by which p99 latency fell (3.4 %)",
        check.summary());
    assertEquals("820 ms -> 580 ms, -29.3 %", finding(check, Topic.LATENCY).arithmetic());
    assertEquals("58.0 % -> 62.0 % busy, +6.9 %", finding(check, Topic.CPU).arithmetic());
    assertEquals("-1.0 %", finding(check, Topic.PROFILE).arithmetic());
    assertEquals("1.069 / 0.990 = 1.080", finding(check, Topic.LOAD).arithmetic());
    assertEquals(
        "1 / (1 - 0.580) = 2.38 -> 1 / (1 - 0.620) = 2.63, +10.5 % (M/M/1)",
        finding(check, Topic.QUEUEING).arithmetic());
    assertTrue(finding(check, Topic.QUEUEING).words().contains("rose"), "the other way");
    assertEquals(
        "820 ms x (1 - 0.990 x 1.000) = 8.20 ms; of 240 ms: 3.4 %",
        finding(check, Topic.BOUND).arithmetic());
    assertEquals(List.of(Lead.LOCK, Lead.IO), check.next());
    assertEquals("Look at locks, then I/O", check.findings().getLast().words());
    assertEquals(1, check.missing().size(), "throughput would make it surer");
  }

  @Test
  void theSameOfASecondSaysWhichLoadWouldChangeTheAnswer() {
    ExplainCheck check =
        ExplainCheck.of(
            metrics(820, 58), metrics(580, 62), ProfileChange.of(-0.01, Per.SECOND), Set.of());
    assertEquals(Verdict.NOT_ON_CPU, check.verdict());
    assertEquals(
        "0.990 x 1.000 / (580 ms / 820 ms) = 1.400", finding(check, Topic.ASSUMPTION).arithmetic());
    assertTrue(check.summary().endsWith("fell (3.4 %), for the same load"));
    assertEquals(
        "That holds for the same load; with a load of +40.0 %, CPU explains all",
        finding(check, Topic.ASSUMPTION).words());
    assertEquals(List.of(), check.next());
    assertEquals(List.of(Lead.WALL, Lead.LOCK, Lead.IO, Lead.GC), check.toRecord());
    assertTrue(check.findings().getLast().words().startsWith("Record wall clock (a wall-clock"));
  }

  @Test
  void theSameWithThroughputIsReckonedARequest() {
    ExplainCheck check =
        ExplainCheck.of(full(820, 58, 400), full(580, 62, 430), null, EnumSet.of(Lead.WALL));
    assertEquals(Verdict.NOT_ON_CPU, check.verdict());
    assertEquals(
        "9.28 cores / 400 /s = 23.2 ms; 9.92 cores / 430 /s = 23.1 ms: -0.6 %",
        finding(check, Topic.PER_REQUEST).arithmetic());
    assertTrue(finding(check, Topic.QUEUEING).arithmetic().endsWith("(M/M/c)"));
    assertEquals(List.of(Lead.WALL), check.next());
    assertTrue(check.findings().stream().noneMatch(f -> f.topic() == Topic.ASSUMPTION));
  }

  @Test
  void lessCpuARequestOnABusyMachineCanExplainIt() {
    ExplainCheck check =
        ExplainCheck.of(
            full(820, 88, 400),
            full(410, 61.6, 400),
            new ProfileChange(-0.29, new Interval(-0.32, -0.26), Per.REQUEST),
            EnumSet.of(Lead.CPU, Lead.WALL));
    assertEquals(Verdict.CPU_CAN_EXPLAIN, check.verdict());
    assertEquals(
        "CPU can explain the change; look at the CPU profile. CPU could explain all of the 410 ms"
            + " by which p99 latency fell, up to 646 ms",
        check.summary());
    assertEquals(List.of(Lead.CPU), check.next());
    assertTrue(finding(check, Topic.PER_REQUEST).arithmetic().endsWith("-30.0 %"));
    assertEquals(
        "820 ms x (1 - 0.680 x 0.312) = 646 ms; of 410 ms: 157.5 %",
        finding(check, Topic.BOUND).arithmetic());
  }

  @Test
  void lessCpuOnAnIdleMachineExplainsAPart() {
    ExplainCheck check =
        ExplainCheck.of(
            full(820, 10, 400), full(410, 7, 400), null, EnumSet.of(Lead.CPU, Lead.WALL));
    assertEquals(Verdict.PARTLY_CPU, check.verdict());
    assertEquals(List.of(Lead.CPU, Lead.WALL), check.next());
  }

  @Test
  void slowerIsCheckedTheSameWay() {
    ExplainCheck off = ExplainCheck.of(full(580, 62, 430), full(820, 58, 400), null, Set.of());
    assertEquals(Verdict.NOT_ON_CPU, off.verdict());
    assertTrue(off.summary().contains("by which p99 latency rose"));
    ExplainCheck full = ExplainCheck.of(full(400, 60, 400), full(900, 90, 400), null, Set.of());
    assertEquals(Verdict.CPU_CAN_EXPLAIN, full.verdict());
    ExplainCheck load = ExplainCheck.of(metrics(400, 60), metrics(900, 90), null, Set.of());
    assertEquals(Verdict.CPU_CAN_EXPLAIN, load.verdict());
    assertTrue(load.summary().endsWith(", for the same load"));
    assertTrue(load.findings().stream().noneMatch(f -> f.topic() == Topic.ASSUMPTION));
  }

  @Test
  void saysWhatIsMissing() {
    ExplainCheck nothing =
        ExplainCheck.of(ServiceMetrics.NONE, ServiceMetrics.NONE, null, Set.of());
    assertEquals(Verdict.TOO_LITTLE_KNOWN, nothing.verdict());
    assertEquals(4, nothing.missing().size());
    assertTrue(nothing.summary().startsWith("There is too little data to tell: a latency"));
    ServiceMetrics before = ServiceMetrics.NONE.with(Metric.P99_SECONDS, 0.82);
    ServiceMetrics after = ServiceMetrics.NONE.with(Metric.P99_SECONDS, 0.58);
    ExplainCheck latency =
        ExplainCheck.of(before, after, ProfileChange.of(-0.01, Per.REQUEST), Set.of());
    assertEquals(Verdict.TOO_LITTLE_KNOWN, latency.verdict(), "a full machine changes much by 1 %");
    assertTrue(latency.missing().getFirst().startsWith("how busy the CPU was"));
    assertEquals("p99 latency fell by 240 ms", latency.findings().getFirst().words());
    ExplainCheck oneSide = ExplainCheck.of(metrics(820, 58), after, null, Set.of());
    assertEquals(Verdict.TOO_LITTLE_KNOWN, oneSide.verdict());
    assertTrue(oneSide.next().isEmpty() && oneSide.toRecord().isEmpty());
  }

  @Test
  void anEqualLatencyIsNoChange() {
    ExplainCheck check = ExplainCheck.of(metrics(820, 58), metrics(815, 40), null, Set.of());
    assertEquals(Verdict.NO_CHANGE, check.verdict());
    assertEquals("p99 latency did not change: 820 ms, 815 ms", check.summary());
  }

  @Test
  void p99DecidesAndP50IsReportedToo() {
    ServiceMetrics before = metrics(820, 58).with(Metric.P50_SECONDS, 0.1);
    ServiceMetrics after = metrics(580, 62).with(Metric.P50_SECONDS, 0.099);
    ExplainCheck check =
        ExplainCheck.of(before, after, ProfileChange.of(-0.01, Per.REQUEST), Set.of());
    assertEquals(Verdict.NOT_ON_CPU, check.verdict());
    assertTrue(check.summary().contains("p99"));
    assertEquals(2, check.findings().stream().filter(f -> f.topic() == Topic.LATENCY).count());
  }

  @Test
  void aLimitIsNotAMachine() {
    ServiceMetrics limited = metrics(800, 50).with(Metric.CORES, 4).withCpuOf(CpuOf.LIMIT);
    assertEquals(2, limited.busyCores());
    ExplainCheck check = ExplainCheck.of(limited, limited, null, Set.of());
    assertTrue(check.findings().stream().anyMatch(f -> f.words().contains("nr_throttled")));
    ServiceMetrics ofOne =
        ServiceMetrics.NONE.withCpuOf(CpuOf.ONE_CORE).with(Metric.CPU_PERCENT, 250);
    assertEquals(2.5, ofOne.busyCores());
    assertTrue(Double.isNaN(ofOne.utilization()));
    assertEquals(0.625, ofOne.with(Metric.CORES, 4).utilization());
    assertThrows(IllegalArgumentException.class, () -> ofOne.withCpuOf(CpuOf.MACHINE));
    assertThrows(IllegalArgumentException.class, () -> metrics(0, 50));
    assertThrows(IllegalArgumentException.class, () -> metrics(Double.NaN, 50));
    assertThrows(IllegalArgumentException.class, () -> ProfileChange.of(-2, Per.SECOND));
  }

  /// CPU seconds a request, by a queue of one core that is played through.
  @Test
  void oneQueueStretchesAsThePlayedOneDoes() {
    Random random = new Random(1);
    for (double utilization : new double[] {0.3, 0.6, 0.8}) {
      double clock = 0;
      double free = 0;
      double response = 0;
      int requests = 400_000;
      for (int i = 0; i < requests; i++) {
        clock -= Math.log(1 - random.nextDouble()) / utilization;
        free = Math.max(free, clock) - Math.log(1 - random.nextDouble());
        response += free - clock;
      }
      double expected = Queueing.stretch(utilization);
      assertEquals(expected, response / requests, 0.05 * expected);
      assertEquals(expected, Queueing.stretch(utilization, 1), 1e-9);
    }
    // Erlang's C of two servers in full: 2 u^2 / (1 + u).
    assertEquals(1 + 2 * 0.36 / 1.6 / (2 * 0.4), Queueing.stretch(0.6, 2), 1e-12);
  }

  @Test
  void waitingChangesMostWithOneServer() {
    for (int cores : new int[] {2, 3, 8, 16, 64, 500}) {
      for (double u = 0.01; u < 0.98; u += 0.01) {
        double several = Queueing.stretch(u + 0.01, cores) / Queueing.stretch(u, cores);
        assertTrue(several <= Queueing.stretch(u + 0.01) / Queueing.stretch(u) + 1e-12);
      }
    }
    assertTrue(Double.isFinite(Queueing.stretch(1)) && Double.isFinite(Queueing.stretch(1, 8)));
  }

  @Test
  void theBoundNeverExplainsTheWrongWay() {
    Random random = new Random(2);
    for (int round = 0; round < 500; round++) {
      double from = 1 + random.nextInt(1000);
      double to = 1 + random.nextInt(1000);
      ServiceMetrics before = full(from, 1 + random.nextInt(100), 1 + random.nextInt(500));
      ServiceMetrics after = full(to, 1 + random.nextInt(100), 1 + random.nextInt(500));
      CpuBound bound = Objects.requireNonNull(CpuBound.of(before, after, null, to < from));
      double factor = bound.factor(to < from);
      assertTrue(to < from ? factor <= 1 : factor >= 1);
      assertEquals(after.cpuSecondsPerRequest() / before.cpuSecondsPerRequest(), bound.cpu(), 1e-9);
      assertFalse(ExplainCheck.of(before, after, null, Set.of()).summary().isEmpty());
    }
  }

  @Test
  void aProfileTellsWhatItHasToLookAt() {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    for (String name : List.of("cpu-time", "wall", "monitor enter", "socket read", "alloc")) {
      builder.valueType(event, new ValueType(name, "nanoseconds"));
    }
    builder.addSample(event, 0);
    builder.fact(Fact.COLLECTIONS + " (current)", "115");
    assertEquals(EnumSet.allOf(Lead.class), Lead.in(builder.build()));
    assertEquals(EnumSet.of(Lead.CPU), Lead.in(Recordings.of(1, "a 1").profile()));
  }
}
