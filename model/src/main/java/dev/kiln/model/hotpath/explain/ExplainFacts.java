package dev.kiln.model.hotpath.explain;

import static dev.kiln.model.hotpath.explain.ExplainWords.change;
import static dev.kiln.model.hotpath.explain.ExplainWords.fellOrRose;
import static dev.kiln.model.hotpath.explain.ExplainWords.text;
import static dev.kiln.model.hotpath.explain.ExplainWords.time;

import dev.kiln.model.hotpath.explain.ExplainFinding.Topic;
import dev.kiln.model.hotpath.explain.ServiceMetrics.CpuOf;
import dev.kiln.model.hotpath.explain.ServiceMetrics.Metric;
import dev.kiln.model.value.Quantities;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts that follow from the metrics of both sides alone, before any verdict.
final class ExplainFacts {
  private final ServiceMetrics before;
  private final ServiceMetrics after;
  private final @Nullable ProfileChange profile;

  private ExplainFacts(
      ServiceMetrics before, ServiceMetrics after, @Nullable ProfileChange profile) {
    this.before = before;
    this.after = after;
    this.profile = profile;
  }

  /// Findings in the order of a report.
  static List<ExplainFinding> of(
      ServiceMetrics before, ServiceMetrics after, @Nullable ProfileChange profile) {
    ExplainFacts of = new ExplainFacts(before, after, profile);
    List<ExplainFinding> facts = new ArrayList<>();
    of.latency(facts, Metric.P99_SECONDS);
    of.latency(facts, Metric.P50_SECONDS);
    of.cpu(facts);
    of.perRequest(facts);
    of.profile(facts);
    of.queueing(facts);
    return facts;
  }

  private void latency(List<ExplainFinding> facts, Metric metric) {
    if (before.has(metric) && after.has(metric)) {
      double from = before.get(metric);
      double to = after.get(metric);
      String words = metric.words() + " " + fellOrRose(to / from);
      String by = to == from ? "" : " by " + time(Math.abs(to - from));
      String numbers = text("%s -> %s, %s", time(from), time(to), change(to / from));
      facts.add(new ExplainFinding(Topic.LATENCY, words + by, numbers));
    }
  }

  private void cpu(List<ExplainFinding> facts) {
    double ratio = CpuBound.busy(before, after);
    if (!Double.isFinite(ratio)) {
      return;
    }
    boolean cores = Double.isFinite(before.busyCores()) && Double.isFinite(after.busyCores());
    String words = "The CPU in use " + fellOrRose(ratio);
    String percents =
        text(
            "%s -> %s busy, %s",
            Quantities.share(before.utilization()),
            Quantities.share(after.utilization()),
            change(ratio));
    String busy =
        text("%.2f -> %.2f cores busy, %s", before.busyCores(), after.busyCores(), change(ratio));
    facts.add(new ExplainFinding(Topic.CPU, words, cores ? busy : percents));
    if (before.cpuOf() == CpuOf.LIMIT || after.cpuOf() == CpuOf.LIMIT) {
      facts.add(
          new ExplainFinding(
              Topic.CPU,
              "A container is throttled when its quota for a period is used up, which an"
                  + " average does not show: look at nr_throttled in cpu.stat",
              ""));
    }
  }

  private void perRequest(List<ExplainFinding> facts) {
    double from = before.cpuSecondsPerRequest();
    double to = after.cpuSecondsPerRequest();
    if (!Double.isFinite(to / from)) {
      return;
    }
    String numbers =
        text(
            "%.2f cores / %s /s = %s; %.2f cores / %s /s = %s: %s",
            before.busyCores(),
            Quantities.count(before.get(Metric.REQUESTS_PER_SECOND)),
            time(from),
            after.busyCores(),
            Quantities.count(after.get(Metric.REQUESTS_PER_SECOND)),
            time(to),
            change(to / from));
    String words = "CPU time per request " + fellOrRose(to / from);
    facts.add(new ExplainFinding(Topic.PER_REQUEST, words, numbers));
    if (before.has(Metric.P50_SECONDS)) {
      double median = before.get(Metric.P50_SECONDS);
      double off = Math.max(0, 1 - from / median);
      facts.add(
          new ExplainFinding(
              Topic.PER_REQUEST,
              text(
                  "The median request is off CPU for at least about %s of its time, if it runs"
                      + " on one thread",
                  Quantities.share(off)),
              text("1 - %s / %s", time(from), time(median))));
    }
  }

  private void profile(List<ExplainFinding> facts) {
    if (profile == null) {
      return;
    }
    double ratio = 1 + profile.relative();
    String words = text("The CPU profile, %s, %s", profile.per().words(), fellOrRose(ratio));
    boolean exact = profile.interval().low() == profile.interval().high();
    String interval =
        exact
            ? ""
            : text(
                ", 95 %% interval %s to %s",
                change(1 + profile.interval().low()), change(1 + profile.interval().high()));
    facts.add(new ExplainFinding(Topic.PROFILE, words, change(ratio) + interval));
    double busy = CpuBound.busy(before, after);
    double known = CpuBound.load(before, after);
    boolean perRequest = profile.per() == ProfileChange.Per.REQUEST;
    if (perRequest && Double.isNaN(known) && Double.isFinite(busy) && ratio > 0) {
      facts.add(
          new ExplainFinding(
              Topic.LOAD,
              text("So there were %s requests per second, or other CPU use", change(busy / ratio)),
              text("%.3f / %.3f = %.3f", busy, ratio, busy / ratio)));
    }
  }

  private void queueing(List<ExplainFinding> facts) {
    double from = Queueing.stretch(before.utilization());
    double to = Queueing.stretch(after.utilization());
    if (!Double.isFinite(to / from)) {
      return;
    }
    String numbers =
        text(
            "1 / (1 - %.3f) = %.2f -> 1 / (1 - %.3f) = %.2f, %s (M/M/1)",
            before.utilization(), from, after.utilization(), to, change(to / from));
    double cores = before.get(Metric.CORES);
    double newCores = after.get(Metric.CORES);
    if (cores >= 1 && newCores >= 1) {
      double several = Queueing.stretch(before.utilization(), cores);
      double newSeveral = Queueing.stretch(after.utilization(), newCores);
      numbers +=
          text(
              "; on %s and %s cores behind one queue %.3f -> %.3f (M/M/c)",
              Quantities.count(cores), Quantities.count(newCores), several, newSeveral);
    }
    String words =
        to == from
            ? "Waiting for a core did not change with utilization"
            : text("Waiting for a core %s with utilization", to > from ? "rose" : "fell");
    facts.add(new ExplainFinding(Topic.QUEUEING, words, numbers));
  }
}
