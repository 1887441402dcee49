package dev.kiln.model.hotpath.explain;

import dev.kiln.model.hotpath.explain.ExplainFinding.Topic;
import dev.kiln.model.hotpath.explain.ServiceMetrics.Metric;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a CPU profile can and cannot explain about a service that got faster or slower.
///
/// ```
///   p99 820 -> 580 ms, CPU 58 -> 62 %, CPU profile -1 % a request
///   at most 820 ms x (1 - 0.99) = 8.2 ms of 240 ms are CPU, 3.4 %: look off-CPU
/// ```
///
/// The bound is [CpuBound]'s. Under a quarter of the change the answer is "not on CPU", from four
/// fifths on "CPU can explain it", which is not yet "it does".
///
/// @param verdict of p99, or of p50 if p99 is missing
/// @param summary the answer in a sentence or two
/// @param findings in the order of a report, with their arithmetic
/// @param next what to look at next among the recorded data, in order
/// @param toRecord what to record, if none of what is needed is there
/// @param missing numbers that would make the answer surer
public record ExplainCheck(
    Verdict verdict,
    String summary,
    List<ExplainFinding> findings,
    List<Lead> next,
    List<Lead> toRecord,
    List<String> missing) {

  /// The answer.
  public enum Verdict {
    NOT_ON_CPU,
    PARTLY_CPU,
    CPU_CAN_EXPLAIN,
    /// The latency is as it was.
    NO_CHANGE,
    /// What is missing is listed.
    TOO_LITTLE_KNOWN
  }

  /// Less than that is no change of latency.
  private static final double UNCHANGED = 0.02;

  private static final double NOT_CPU = 0.25;
  private static final double CPU = 0.8;

  public ExplainCheck {
    findings = List.copyOf(findings);
    next = List.copyOf(next);
    toRecord = List.copyOf(toRecord);
    missing = List.copyOf(missing);
  }

  /// Checks.
  ///
  /// @param profile the change of the CPU profile, if there is one
  /// @param evidence what the recordings have to look at
  public static ExplainCheck of(
      ServiceMetrics before,
      ServiceMetrics after,
      @Nullable ProfileChange profile,
      Set<Lead> evidence) {
    ExplainWords words = new ExplainWords(before, after, profile);
    List<ExplainFinding> findings = ExplainFacts.of(before, after, profile);
    Verdict verdict = Verdict.TOO_LITTLE_KNOWN;
    String summary = "";
    for (Metric latency : List.of(Metric.P99_SECONDS, Metric.P50_SECONDS)) {
      if (before.has(latency) && after.has(latency)) {
        double from = before.get(latency);
        double to = after.get(latency);
        CpuBound bound = CpuBound.of(before, after, profile, to < from);
        Verdict of = verdict(from, to, bound);
        if (bound != null && of != Verdict.NO_CHANGE) {
          findings.addAll(words.bound(latency, bound));
        }
        if (summary.isEmpty()) {
          verdict = of;
          summary = words.summary(of, latency, bound);
        }
      }
    }
    return answer(verdict, summary, findings, words.missing(), evidence);
  }

  /// Adds what is missing and where to look.
  private static ExplainCheck answer(
      Verdict verdict,
      String found,
      List<ExplainFinding> findings,
      List<String> missing,
      Set<Lead> evidence) {
    String all = String.join(", ", missing);
    if (!missing.isEmpty()) {
      findings.add(new ExplainFinding(Topic.MISSING, "Not given: " + all, ""));
    }
    List<Lead> wanted = wanted(verdict);
    List<Lead> next = wanted.stream().filter(evidence::contains).toList();
    List<Lead> toRecord = next.isEmpty() ? wanted : List.of();
    if (!wanted.isEmpty()) {
      findings.add(ExplainWords.next(next, toRecord));
    }
    boolean unknown = verdict == Verdict.TOO_LITTLE_KNOWN;
    String summary = unknown ? "There is too little data to tell: " + all : found;
    return new ExplainCheck(verdict, summary, findings, next, toRecord, missing);
  }

  private static Verdict verdict(double from, double to, @Nullable CpuBound bound) {
    if (Math.abs(to / from - 1) < UNCHANGED) {
      return Verdict.NO_CHANGE;
    }
    if (bound == null) {
      return Verdict.TOO_LITTLE_KNOWN;
    }
    double explained = bound.explainedSeconds(from, to < from) / Math.abs(to - from);
    if (explained < NOT_CPU) {
      return Verdict.NOT_ON_CPU;
    }
    return explained < CPU ? Verdict.PARTLY_CPU : Verdict.CPU_CAN_EXPLAIN;
  }

  private static List<Lead> wanted(Verdict verdict) {
    return switch (verdict) {
      case NOT_ON_CPU -> List.of(Lead.WALL, Lead.LOCK, Lead.IO, Lead.GC);
      case PARTLY_CPU -> List.of(Lead.CPU, Lead.WALL, Lead.LOCK, Lead.IO, Lead.GC);
      case CPU_CAN_EXPLAIN -> List.of(Lead.CPU);
      case NO_CHANGE, TOO_LITTLE_KNOWN -> List.of();
    };
  }
}
