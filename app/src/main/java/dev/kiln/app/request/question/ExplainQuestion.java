package dev.kiln.app.request.question;

import dev.kiln.app.request.InputOptions;
import dev.kiln.app.request.Kinds;
import dev.kiln.app.request.Operands;
import dev.kiln.app.request.Option;
import dev.kiln.app.request.QueryOptions;
import dev.kiln.app.request.Question;
import dev.kiln.app.request.Rule;
import dev.kiln.app.request.options.DiffOptions;
import dev.kiln.app.request.options.ReportOptions;
import dev.kiln.model.hotpath.explain.ServiceMetrics.CpuOf;
import java.nio.file.Path;
import java.util.Optional;

/// `kiln explain`: what a CPU profile can and cannot explain about a change in latency.
public final class ExplainQuestion {
  public static final Option<String> BEFORE =
      Option.of(
          "--before",
          "METRICS",
          Kinds.TEXT,
          "",
          "p50, p99 (with ms or s), rps, cpu (%), cores, busy (cores): p99=820ms,cpu=58%");

  public static final Option<String> AFTER =
      Option.of("--after", "METRICS", Kinds.TEXT, "", "the same for the current side");

  public static final Option<Optional<Path>> METRICS =
      Option.optional(
          "--metrics",
          "FILE",
          Kinds.PATH,
          "a file with lines metric,before,after; --before and --after override it");

  public static final Option<CpuOf> CPU_OF =
      Option.of(
          "--cpu-of",
          "WHAT",
          Kinds.words(CpuOf.values()),
          CpuOf.MACHINE,
          "what 100 % CPU stands for: machine, limit or one-core (default: machine)");

  public static final Option<Optional<Double>> PROFILE_CHANGE =
      Option.optional(
          "--profile-change",
          "PERCENT",
          Kinds.percent("per cent, such as -1%"),
          "change in CPU time per request, such as -1%, if no files are given");

  public static final Question QUESTION =
      Question.of("explain")
          .summary(
              "Tells what a CPU profile can and cannot explain about a change in latency.",
              "Shows the arithmetic, and names the profile to look at next.")
          .operands(Operands.TWO_SIDES, "base, then current")
          .options(BEFORE, AFTER, METRICS, CPU_OF, PROFILE_CHANGE, ReportOptions.FORMAT)
          .options(DiffOptions.ALL)
          .options(InputOptions.PROFILE)
          .options(QueryOptions.ALL)
          .rules(
              new Rule(
                  r -> !r.has(PROFILE_CHANGE) || r.current().isEmpty(),
                  "--profile-change: give either this or two files"))
          .examples(
              "  kiln explain --before p99=820ms,cpu=58% --after p99=580ms,cpu=62%"
                  + " --profile-change=-1%",
              "  kiln explain before.jfr after.jfr --metrics service.csv --units 62410,61870",
              "  kiln explain before.jfr after.jfr --before p99=1.2s,cpu=35%,cores=8,rps=900 \\",
              "      --after p99=800ms,cpu=41%,cores=8,rps=1100")
          .build();

  private ExplainQuestion() {}
}
