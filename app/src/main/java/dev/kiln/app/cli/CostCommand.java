package dev.kiln.app.cli;

import dev.kiln.app.export.FleetReport;
import dev.kiln.app.export.SharedSymbols;
import dev.kiln.app.export.TableFormat;
import dev.kiln.model.hotpath.cost.ProfilingCost;
import dev.kiln.model.hotpath.cost.ProfilingCost.Tier;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kiln cost`: what continuous profiling of a fleet costs.
@Command(
    name = "cost",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    sortOptions = false,
    description = {
      "Tells what continuous profiling of a fleet costs: bytes sent and kept, CPU of the profiler.",
      "With FILEs the size of an upload is that of real profiles, and shared names are measured."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kiln cost --services 200 --instances 2 --bytes 200kB --every 30s --overhead 2%",
      "  kiln cost --services 200 --every 60s --keep 7d --keep 23d:10% a.jfr b.jfr c.jfr"
    })
final class CostCommand implements Callable<Integer> {
  private static final Map<String, Double> BYTES =
      Map.of("", 1.0, "b", 1.0, "kb", 1e3, "mb", 1e6, "gb", 1e9, "kib", 1024.0, "mib", 1048576.0);

  private static final Pattern SIZE = Pattern.compile("([0-9.]+)\\s*([a-z]*)");
  private static final Pattern KEEP = Pattern.compile("([0-9.]+)d?(?::([0-9.]+)%)?");

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "profiles as they are uploaded")
  private List<Path> files = List.of();

  @Option(names = "--services", required = true, paramLabel = "N", description = "services")
  private double services;

  @Option(names = "--instances", paramLabel = "N", description = "instances of each (default: 1)")
  private double instances = 1;

  @Option(
      names = "--types",
      paramLabel = "N",
      description = "uploads of an instance at a time, such as CPU and allocation (default: 1)")
  private double types = 1;

  @Option(
      names = "--bytes",
      paramLabel = "SIZE",
      description = "of an upload, such as 200kB (default: the mean size of the files)")
  private String bytes = "";

  @Option(
      names = "--every",
      paramLabel = "TIME",
      description = "between two uploads (default: 60s)")
  private String every = "60s";

  @Option(names = "--hz", paramLabel = "N", description = "samples a second (default: 100)")
  private double hz = 100;

  @Option(
      names = "--overhead",
      paramLabel = "PERCENT",
      description = "CPU that profiling takes (default: 1%%)")
  private String overhead = "1%";

  @Option(
      names = "--cores",
      paramLabel = "N",
      description = "busy cores of an instance (default: 1)")
  private double cores = 1;

  @Option(
      names = "--dedup",
      paramLabel = "N",
      description = "bytes sent by bytes kept (default: 1)")
  private double deduplication = 1;

  @Option(
      names = "--keep",
      paramLabel = "DAYS[:PERCENT]",
      description = "a stretch of retention, such as 7d, then 23d:10%%; one after another")
  private List<String> keep = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json or md (default: text)")
  private TableFormat format = TableFormat.TEXT;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  CostCommand() {}

  @Override
  public Integer call() throws Exception {
    Usage.check(
        spec, !bytes.isEmpty() || !files.isEmpty(), "expected --bytes or profiles to measure");
    Usage.check(spec, format != TableFormat.CSV, "--format: expected text, json or md");
    List<String> notes = new ArrayList<>();
    double size = bytes.isEmpty() ? measured(notes) : amount("--bytes", bytes, BYTES);
    ProfilingCost cost;
    try {
      cost =
          new ProfilingCost(
              services,
              instances,
              types,
              size,
              amount("--every", every, Map.of("", 1.0, "s", 1.0, "m", 60.0, "h", 3600.0)),
              hz,
              amount("--overhead", overhead.replace("%", ""), Map.of("", 0.01)),
              cores,
              deduplication,
              keep.stream().map(this::tier).toList());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    if (!files.isEmpty()) {
      notes.add(symbols());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(new FleetReport(cost, notes).write(format));
    out.flush();
    return 0;
  }

  private double measured(List<String> notes) throws Exception {
    double sum = 0;
    for (Path file : files) {
      sum += Files.size(file);
    }
    double mean = sum / files.size();
    String of = files.size() == 1 ? "the file given" : files.size() + " files given, on average";
    notes.add("An upload is as large as " + of + ": " + FleetReport.bytes(mean) + ".");
    return mean;
  }

  private String symbols() throws Exception {
    SharedSymbols symbols = new SharedSymbols();
    for (Path file : files) {
      symbols.add(Inputs.open(file, spec).profile());
    }
    if (symbols.profiles() == 1) {
      return "Names in it: " + FleetReport.bytes(symbols.all()) + " before compression.";
    }
    return String.format(
        Locale.ROOT,
        "Names in the files: %s before compression, %s where each is kept once: %.1f times less."
            + " --dedup is of whole uploads.",
        FleetReport.bytes(symbols.all()),
        FleetReport.bytes(symbols.once()),
        symbols.ratio());
  }

  private Tier tier(String text) {
    Matcher matcher = KEEP.matcher(text.strip().toLowerCase(Locale.ROOT));
    Usage.check(
        spec, matcher.matches(), "--keep " + text + ": expected days, such as 7d or 23d:10%");
    double part = matcher.group(2) == null ? 1 : number("--keep", matcher.group(2)) / 100;
    return new Tier(number("--keep", matcher.group(1)), part);
  }

  private double amount(String option, String text, Map<String, Double> units) {
    Matcher matcher = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
    Double factor = matcher.matches() ? units.get(matcher.group(2)) : null;
    if (factor == null) {
      throw new ParameterException(
          spec.commandLine(), option + " " + text + ": expected a number and its unit");
    }
    return number(option, matcher.group(1)) * factor;
  }

  private double number(String option, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new ParameterException(spec.commandLine(), option + " " + text + ": not a number", e);
    }
  }
}
