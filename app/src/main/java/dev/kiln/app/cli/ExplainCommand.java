package dev.kiln.app.cli;

import dev.kiln.app.export.ScopeReport;
import dev.kiln.app.export.TableFormat;
import dev.kiln.importers.counts.MetricsText;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.hotpath.explain.ExplainCheck;
import dev.kiln.model.hotpath.explain.Lead;
import dev.kiln.model.hotpath.explain.MeasuredChange;
import dev.kiln.model.hotpath.explain.ProfileChange;
import dev.kiln.model.hotpath.explain.ProfileChange.Per;
import dev.kiln.model.hotpath.explain.ServiceMetrics;
import dev.kiln.model.hotpath.explain.ServiceMetrics.CpuOf;
import dev.kiln.model.query.Query;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.Run;
import dev.kiln.model.tree.ProfileView;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kiln explain`: what a CPU profile can and cannot explain of a change of latency.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    sortOptions = false,
    description = {
      "Tells what a CPU profile can and cannot explain of a service that got faster or slower,",
      "with the arithmetic, and which profile to look at next."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kiln explain --before p99=820ms,cpu=58% --after p99=580ms,cpu=62% --profile-change=-1%",
      "  kiln explain before.jfr after.jfr --metrics service.csv --units 62410,61870",
      "  kiln explain before.jfr after.jfr --before p99=1.2s,cpu=35%,cores=8,rps=900 \\",
      "      --after p99=800ms,cpu=41%,cores=8,rps=1100"
    })
final class ExplainCommand implements Callable<Integer> {
  @Parameters(arity = "0..2", paramLabel = "FILE", description = "base, then current")
  private List<Path> files = List.of();

  @Option(
      names = "--before",
      paramLabel = "METRICS",
      description =
          "p50, p99 (with ms or s), rps, cpu (%%), cores, busy (cores): p99=820ms,cpu=58%%")
  private String before = "";

  @Option(names = "--after", paramLabel = "METRICS", description = "the same of the current side")
  private String after = "";

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description = "both sides in a file of lines metric,before,after; options come first")
  private @Nullable Path metrics;

  @Option(
      names = "--cpu-of",
      paramLabel = "WHAT",
      description = "what 100 %% of CPU are: machine, limit or one_core (default: machine)")
  private CpuOf cpuOf = CpuOf.MACHINE;

  @Option(
      names = "--profile-change",
      paramLabel = "PERCENT",
      description = "the change of CPU time of a request, where no files are given: -1%%")
  private String profileChange = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json or md (default: text)")
  private TableFormat format = TableFormat.TEXT;

  @Mixin private DiffOptions options = new DiffOptions();

  @Mixin private QueryOptions query = new QueryOptions();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  ExplainCommand() {}

  @Override
  public Integer call() throws Exception {
    Usage.check(
        spec,
        files.isEmpty() || files.size() == 2,
        "expected two files, base and current, or none");
    Usage.check(
        spec,
        profileChange.isEmpty() || files.isEmpty(),
        "--profile-change: the files say it, leave one of both out");
    Usage.check(spec, format != TableFormat.CSV, "--format: expected text, json or md");
    ServiceMetrics from = ServiceMetrics.NONE.withCpuOf(cpuOf);
    ServiceMetrics to = from;
    if (metrics != null) {
      MetricsText.BeforeAfter numbers = read(metrics);
      from = numbers.before();
      to = numbers.after();
    }
    ServiceMetrics given = from;
    from = before.isEmpty() ? from : Usage.valid(spec, () -> merged(given, "--before", before));
    ServiceMetrics givenAfter = to;
    to = after.isEmpty() ? to : Usage.valid(spec, () -> merged(givenAfter, "--after", after));
    ProfileChange change = profileChange.isEmpty() ? null : Usage.valid(spec, this::givenChange);
    Set<Lead> evidence = EnumSet.noneOf(Lead.class);
    if (!files.isEmpty()) {
      change = measure(evidence);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(new ScopeReport(ExplainCheck.of(from, to, change, evidence)).write(format));
    out.flush();
    return 0;
  }

  private MetricsText.BeforeAfter read(Path file) throws IOException {
    try {
      return MetricsText.read(file, cpuOf);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private ServiceMetrics merged(ServiceMetrics under, String option, String text) {
    try {
      return MetricsText.merged(under, MetricsText.parse(text, cpuOf));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
    }
  }

  private ProfileChange givenChange() {
    String number = profileChange.strip().replace("%", "").strip();
    try {
      return ProfileChange.of(Double.parseDouble(number) / 100, Per.REQUEST);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--profile-change " + profileChange + ": expected per cent, such as -1%", e);
    }
  }

  /// The change of the files' CPU time: of a request where units are given, else a second. Null
  /// where neither is known.
  private @Nullable ProfileChange measure(Set<Lead> evidence) throws Exception {
    Basis.Units units = options.hasUnits() ? Usage.valid(spec, options::units) : null;
    DiffInputs inputs = DiffInputs.read(files.subList(0, 1), files.subList(1, 2), spec);
    for (Run run : inputs.current()) {
      evidence.addAll(Lead.in(run.profile()));
    }
    Comparison comparison =
        Comparison.of(inputs.base(), inputs.current(), Usage.valid(spec, options::rules));
    Query wanted = query.toQuery();
    Inputs.say(comparison.profile(), wanted, spec);
    MeasuredChange measured =
        MeasuredChange.of(comparison, new ProfileView(comparison.profile()), wanted, units);
    if (!measured.missing().isEmpty()) {
      spec.commandLine().getErr().println("kiln: " + measured.missing());
    }
    return measured.change();
  }
}
