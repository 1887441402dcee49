package dev.kiln.model.hotpath.explain;

import dev.kiln.model.hotpath.explain.ExplainCheck.Verdict;
import dev.kiln.model.hotpath.explain.ExplainFinding.Topic;
import dev.kiln.model.hotpath.explain.ServiceMetrics.Metric;
import dev.kiln.model.value.Quantities;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sentences that answer what a profile can explain, each with the numbers behind it.
final class ExplainWords {
  private final ServiceMetrics before;
  private final ServiceMetrics after;
  private final @Nullable ProfileChange profile;

  ExplainWords(ServiceMetrics before, ServiceMetrics after, @Nullable ProfileChange profile) {
    this.before = before;
    this.after = after;
    this.profile = profile;
  }

  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  static String time(double seconds) {
    return Quantities.time(seconds);
  }

  /// `+10.5 %`.
  static String change(double ratio) {
    String share = Quantities.share(ratio - 1);
    return ratio > 1 ? "+" + share : share;
  }

  static String fellOrRose(double ratio) {
    return ratio < 1 ? "fell" : ratio > 1 ? "rose" : "is the same";
  }

  /// How much of a latency's change can be CPU.
  List<ExplainFinding> bound(Metric latency, CpuBound bound) {
    double from = before.get(latency);
    double to = after.get(latency);
    boolean fell = to < from;
    double explained = bound.explainedSeconds(from, fell);
    double change = Math.abs(to - from);
    double cpu = fell ? Math.min(1, bound.cpu()) : Math.max(1, bound.cpu());
    double queue = fell ? Math.min(1, bound.queue()) : Math.max(1, bound.queue());
    String factor = text(fell ? "(1 - %.3f x %.3f)" : "(%.3f x %.3f - 1)", cpu, queue);
    List<ExplainFinding> findings = new ArrayList<>();
    findings.add(
        new ExplainFinding(
            Topic.BOUND,
            explains(latency, explained)
                + ", as if a request were nothing but CPU time and"
                + " waiting for CPU",
            text(
                "%s x %s = %s; of %s: %s",
                time(from), factor, time(explained), time(change), ofChange(explained, change))));
    if (!bound.loadIsKnown() && explained < change) {
      double load = bound.loadToExplain(from, to, fell);
      findings.add(
          new ExplainFinding(
              Topic.ASSUMPTION,
              text(
                  "That holds for the same load; with a load of %s, CPU explains all",
                  change(load)),
              text(
                  "%.3f x %.3f / (%s / %s) = %.3f",
                  bound.cpu(), queue, time(to), time(from), load)));
    }
    return findings;
  }

  private static String ofChange(double explained, double change) {
    return Quantities.share(explained / change);
  }

  /// How much CPU explains of the change of a latency.
  private String explains(Metric latency, double explained) {
    double from = before.get(latency);
    double to = after.get(latency);
    double change = Math.abs(to - from);
    String which =
        text("the %s by which %s %s", time(change), latency.words(), fellOrRose(to / from));
    return explained < change
        ? text(
            "CPU explains at most %s of %s (%s)",
            time(explained), which, ofChange(explained, change))
        : text("CPU could explain all of %s, up to %s", which, time(explained));
  }

  /// The answer.
  String summary(Verdict verdict, Metric latency, @Nullable CpuBound bound) {
    double from = before.get(latency);
    double to = after.get(latency);
    double explained = bound == null ? 0 : bound.explainedSeconds(from, to < from);
    String sameLoad = bound == null || bound.loadIsKnown() ? "" : ", for the same load";
    String part = explains(latency, explained) + sameLoad;
    return switch (verdict) {
      case NOT_ON_CPU -> "The change is not on CPU; look off-CPU. " + part;
      case PARTLY_CPU -> "The change is at most partly on CPU; look off-CPU too. " + part;
      case CPU_CAN_EXPLAIN -> "CPU can explain the change; look at the CPU profile. " + part;
      case NO_CHANGE -> text("%s did not change: %s, %s", latency.words(), time(from), time(to));
      case TOO_LITTLE_KNOWN -> "";
    };
  }

  /// Numbers that are missing on a side.
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    boolean p99 = before.has(Metric.P99_SECONDS) && after.has(Metric.P99_SECONDS);
    boolean p50 = before.has(Metric.P50_SECONDS) && after.has(Metric.P50_SECONDS);
    if (!p99 && !p50) {
      missing.add("a latency (p99 or p50) of both sides");
    }
    if (Double.isNaN(before.utilization() + after.utilization())) {
      missing.add("how busy the CPU was on both sides (CPU %, or busy cores of how many)");
    }
    if (Double.isNaN(before.cpuSecondsPerRequest() + after.cpuSecondsPerRequest())) {
      missing.add("CPU time per request (throughput and busy cores of both sides)");
    }
    if (profile == null) {
      missing.add("the CPU profile's change");
    }
    return missing;
  }

  /// Where to look.
  static ExplainFinding next(List<Lead> next, List<Lead> toRecord) {
    String words =
        next.isEmpty()
            ? "Record "
                + toRecord.stream()
                    .map(lead -> lead.words() + " (" + lead.source() + ")")
                    .collect(Collectors.joining("; "))
            : "Look at " + next.stream().map(Lead::words).collect(Collectors.joining(", then "));
    return new ExplainFinding(Topic.NEXT, words, "");
  }
}
