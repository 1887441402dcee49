package dev.kiln.app.report.explain;

import dev.kiln.app.report.answer.Inputs;
import dev.kiln.app.report.answer.Outcome;
import dev.kiln.app.request.Option;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.WrongUse;
import dev.kiln.app.request.options.DiffOptions;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.app.request.options.ReportOptions;
import dev.kiln.app.request.question.ExplainQuestion;
import dev.kiln.importers.counts.MetricsText;
import dev.kiln.model.hotpath.explain.ExplainCheck;
import dev.kiln.model.hotpath.explain.Lead;
import dev.kiln.model.hotpath.explain.MeasuredChange;
import dev.kiln.model.hotpath.explain.ProfileChange;
import dev.kiln.model.hotpath.explain.ProfileChange.Per;
import dev.kiln.model.hotpath.explain.ServiceMetrics;
import dev.kiln.model.hotpath.explain.ServiceMetrics.CpuOf;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.RunInput;
import dev.kiln.model.tree.ProfileView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers `explain`: what a CPU profile can and cannot explain about a change in latency.
public final class ExplainAnswer {
  private ExplainAnswer() {}

  public static Outcome of(Request request, Inputs inputs) throws Exception {
    ReportFormat format = request.get(ReportOptions.FORMAT);
    CpuOf cpuOf = request.get(ExplainQuestion.CPU_OF);
    ServiceMetrics from = ServiceMetrics.NONE.withCpuOf(cpuOf);
    ServiceMetrics to = from;
    Path metrics = request.get(ExplainQuestion.METRICS).orElse(null);
    if (metrics != null) {
      MetricsText.BeforeAfter sides = read(metrics, cpuOf);
      from = sides.before();
      to = sides.after();
    }
    from = merged(from, request, ExplainQuestion.BEFORE);
    to = merged(to, request, ExplainQuestion.AFTER);
    Set<Lead> evidence = EnumSet.noneOf(Lead.class);
    ProfileChange change =
        request.current().isEmpty() ? given(request) : measure(request, inputs, evidence);
    ExplainCheck check = ExplainCheck.of(from, to, change, evidence);
    return new Outcome.Plain(ExplainReport.of(check).text(format));
  }

  private static MetricsText.BeforeAfter read(Path file, CpuOf cpuOf) throws IOException {
    try {
      return MetricsText.read(file, cpuOf);
    } catch (IllegalArgumentException e) {
      throw new WrongUse(String.valueOf(e.getMessage()), e);
    }
  }

  private static ServiceMetrics merged(
      ServiceMetrics under, Request request, Option<String> option) {
    String text = request.get(option);
    if (text.isEmpty()) {
      return under;
    }
    try {
      CpuOf cpuOf = request.get(ExplainQuestion.CPU_OF);
      return MetricsText.merged(under, MetricsText.parse(text, cpuOf));
    } catch (IllegalArgumentException e) {
      throw new WrongUse(option.name() + ": " + e.getMessage(), e);
    }
  }

  private static @Nullable ProfileChange given(Request request) {
    Double percent = request.get(ExplainQuestion.PROFILE_CHANGE).orElse(null);
    return percent == null ? null : ProfileChange.of(percent / 100, Per.REQUEST);
  }

  /// The change of the files' CPU time: of a request if units are given, else a second. Null if
  /// neither is known.
  private static @Nullable ProfileChange measure(Request request, Inputs inputs, Set<Lead> evidence)
      throws Exception {
    Inputs.Sides sides = inputs.sides(request);
    for (RunInput run : sides.current()) {
      evidence.addAll(Lead.in(run.profile()));
    }
    Comparison comparison =
        Comparison.of(sides.base(), sides.current(), DiffOptions.rules(request));
    inputs.tellReadings(comparison.profile(), request.query());
    MeasuredChange measured =
        MeasuredChange.of(
            comparison,
            new ProfileView(comparison.profile()),
            request.query(),
            DiffOptions.units(request.values()));
    if (!measured.missing().isEmpty()) {
      inputs.tell(measured.missing());
    }
    return measured.change();
  }
}
