package dev.kiln.app.report.cost;

import dev.kiln.app.report.answer.Inputs;
import dev.kiln.app.report.answer.Outcome;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.WrongUse;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.app.request.options.ReportOptions;
import dev.kiln.app.request.question.CostQuestion;
import dev.kiln.model.hotpath.cost.ProfilingCost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Answers `cost`: what continuous profiling costs.
public final class CostAnswer {
  private CostAnswer() {}

  public static Outcome of(Request request, Inputs inputs) throws Exception {
    ReportFormat format = request.get(ReportOptions.FORMAT);
    List<Path> files = request.current();
    List<String> notes = new ArrayList<>();
    ProfilingCost cost = cost(request, notes);
    if (!files.isEmpty()) {
      notes.add(symbols(files, inputs));
    }
    return new Outcome.Plain(CostReport.of(cost, notes).text(format));
  }

  private static ProfilingCost cost(Request request, List<String> notes) throws IOException {
    double bytes =
        request.has(CostQuestion.BYTES)
            ? request.get(CostQuestion.BYTES).orElseThrow()
            : measured(request.current(), notes);
    try {
      return new ProfilingCost(
          request.get(CostQuestion.SERVICES).orElseThrow(),
          request.get(CostQuestion.INSTANCES),
          request.get(CostQuestion.TYPES),
          bytes,
          request.get(CostQuestion.EVERY),
          request.get(CostQuestion.HZ),
          request.get(CostQuestion.OVERHEAD) / 100,
          request.get(CostQuestion.CORES),
          request.get(CostQuestion.DEDUP),
          request.get(CostQuestion.KEEP));
    } catch (IllegalArgumentException e) {
      throw new WrongUse(String.valueOf(e.getMessage()), e);
    }
  }

  private static double measured(List<Path> files, List<String> notes) throws IOException {
    double sum = 0;
    for (Path file : files) {
      sum += Files.size(file);
    }
    double mean = sum / files.size();
    String of = files.size() == 1 ? "the file given" : files.size() + " files given, on average";
    notes.add("An upload is as large as " + of + ": " + CostReport.bytes(mean) + ".");
    return mean;
  }

  private static String symbols(List<Path> files, Inputs inputs) throws Exception {
    SharedSymbols symbols = new SharedSymbols();
    for (Path file : files) {
      inputs.open(file).profiles().forEach(each -> symbols.add(each.profile()));
    }
    if (symbols.profiles() == 1) {
      return "Names in it: " + CostReport.bytes(symbols.all()) + " before compression.";
    }
    return String.format(
        Locale.ROOT,
        "Names in the files: %s before compression, %s if each is stored once, which is %.1f"
            + " times less. %s applies to whole uploads.",
        CostReport.bytes(symbols.all()),
        CostReport.bytes(symbols.once()),
        symbols.ratio(),
        CostQuestion.DEDUP.name());
  }
}
