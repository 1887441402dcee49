package dev.kiln.app.cli;

import dev.kiln.app.export.CompatText;
import dev.kiln.app.export.DiffPicture;
import dev.kiln.app.export.DiffReport;
import dev.kiln.app.export.DiffRequest;
import dev.kiln.app.export.DiffResult;
import dev.kiln.app.export.DiffSandwichPicture;
import dev.kiln.app.export.DiffStyle;
import dev.kiln.app.export.HeadlessToolkit;
import dev.kiln.app.export.PictureFormat;
import dev.kiln.app.export.PictureFormat.Kind;
import dev.kiln.app.export.PredictionFile;
import dev.kiln.app.export.PredictionWords;
import dev.kiln.app.export.RulesText;
import dev.kiln.app.export.SandwichDrawing;
import dev.kiln.app.export.SandwichFile;
import dev.kiln.app.export.TableFormat;
import dev.kiln.model.Profile;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.FunctionDeltas.Listing;
import dev.kiln.model.hotpath.whatif.Prediction;
import dev.kiln.model.identity.IdentityRules;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Rows;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.tree.ProfileView;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kiln diff`: what changed from base to current.
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    sortOptions = false,
    description = {
      "Compares two profiles: what became slower, faster, new, vanished, moved.",
      "Prints lists, or with -o draws a picture for a pull request."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kiln diff before.jfr after.jfr",
      "  kiln diff before.jfr after.jfr --units 62410,61870 -o diff.svg --theme both",
      "  kiln diff old.pb.gz new.pb.gz --value alloc_space --list slower --format md",
      "  kiln diff --base a1.jfr --base a2.jfr --current b1.jfr --basis share",
      "  kiln diff before.jfr after.jfr --sandwich 'Json.parse' -o parse.svg",
      "  kiln diff old.pb.gz new.pb.gz --base-counts old.prom --current-counts new.prom",
      "  kiln diff old.pb.gz new.pb.gz --compat pprof"
    })
final class DiffCommand implements Callable<Integer> {
  /// Tools whose columns are printed.
  enum Compat {
    PPROF,
    FOLDED
  }

  private static final int USUAL_LIMIT = 10;

  @Parameters(arity = "0..2", paramLabel = "FILE", description = "base, then current")
  private List<Path> files = List.of();

  @Option(names = "--base", paramLabel = "FILE", description = "a run of base; runs are added up")
  private List<Path> base = List.of();

  @Option(names = "--current", paramLabel = "FILE", description = "a run of current")
  private List<Path> current = List.of();

  @Mixin private DiffOptions options = new DiffOptions();

  @Option(
      names = "--list",
      paramLabel = "LIST",
      split = ",",
      description = "slower, faster, new, vanished, moved, all (default: the first five)")
  private List<Listing> lists = DiffReport.USUAL;

  @Option(
      names = "--sort",
      paramLabel = "KEY",
      description = "self, total, relative or name (default: by the size of the change)")
  private DiffReport.@Nullable Sort sort;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "the most rows of a list, 0 for all (default: 10; json and csv: all)")
  private @Nullable Integer limit;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, csv or md (default: text)")
  private @Nullable TableFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description =
          "draw a picture instead: a name ending in .svg, .png or .html; with --format, both")
  private @Nullable Path output;

  @Mixin private DiffCountOptions counts = new DiffCountOptions();

  @Mixin private DiffPictureOptions pictures = new DiffPictureOptions();

  @Option(
      names = "--prediction",
      paramLabel = "FILE",
      description = "hold what kiln whatif --save predicted of base against current")
  private @Nullable Path prediction;

  @Option(names = "--rules", description = "print the identity rules of names and stop")
  private boolean rules;

  @Option(
      names = "--compat",
      paramLabel = "TOOL",
      description = "the numbers of go tool pprof -top -diff_base, or difffolded.pl: pprof, folded")
  private @Nullable Compat compat;

  @Option(names = "-n", description = "with --compat: normalise one side to the other's total")
  private boolean normalise;

  @Option(names = "-s", description = "with --compat folded: hex numbers become 0x...")
  private boolean stripHex;

  @Mixin private QueryOptions query = new QueryOptions();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  DiffCommand() {}

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (rules) {
      out.print(RulesText.of(Usage.valid(spec, options::rules)));
    } else if (compat != null) {
      out.print(compat(compat));
    } else {
      compare(out);
    }
    out.flush();
    return 0;
  }

  private void compare(PrintWriter out) throws Exception {
    Usage.check(spec, !normalise && !stripHex, "-n and -s go with --compat");
    Usage.check(spec, limit == null || limit >= 0, "--limit: expected 0 (all) or more");
    Path target = output;
    Kind kind = target == null ? null : Usage.valid(spec, () -> Kind.of(target));
    DiffStyle style =
        kind == null ? DiffStyle.standard() : Usage.valid(spec, () -> pictures.style(kind));
    PictureFormat picture = kind == null ? null : Usage.valid(spec, () -> pictures.format(kind));
    Prediction predicted = prediction == null ? null : predicted(prediction);
    Query wanted = query.toQuery();
    Usage.check(
        spec, target != null || !pictures.isSandwich(), "--sandwich: a picture, goes with -o");
    Usage.check(
        spec,
        wanted.direction() == Direction.CALLEES || !pictures.isSandwich(),
        "--sandwich shows callers and callees: no invert");
    Basis basis = options.hasBasis() ? Usage.valid(spec, options::basis) : null;
    Basis.Units units = options.hasUnits() ? Usage.valid(spec, options::units) : null;
    IdentityRules identity = Usage.valid(spec, options::rules);
    Usage.valid(spec, counts::seconds);
    Usage.check(
        spec,
        !counts.isGiven() || target == null || format != null,
        "--base-counts and --current-counts: for the report, not for pictures");
    DiffInputs inputs = read();
    DiffRequest request =
        new DiffRequest(inputs.baseNames(), inputs.currentNames(), wanted, basis, units, identity);
    Comparison comparison = Comparison.of(inputs.base(), inputs.current(), identity);
    Inputs.say(comparison.profile(), wanted, spec);
    boolean graph = target != null && !style.changesOnly() && !pictures.isSandwich();
    DiffResult result = DiffResult.of(comparison, request, graph ? style.widths() : null);
    if (target != null && picture != null) {
      if (kind == Kind.PNG) {
        HeadlessToolkit.start();
      }
      draw(result, style, picture, target);
    }
    if (predicted != null) {
      judge(result, predicted, out);
    }
    if (target == null || format != null) {
      TableFormat table = format == null ? TableFormat.TEXT : format;
      DiffReport report = DiffReport.of(result, lists, sort, limit(table));
      out.print(report.with(counts.read(result, table, spec.commandLine().getErr())).write(table));
    }
  }

  private Prediction predicted(Path file) throws IOException {
    TableFormat table = format == null ? TableFormat.TEXT : format;
    Usage.check(spec, table == TableFormat.TEXT, "--prediction: goes with text alone");
    try {
      return PredictionFile.read(file);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private void judge(DiffResult result, Prediction predicted, PrintWriter out) {
    try {
      out.println(PredictionWords.of(predicted, result.diff()));
      out.println();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private void draw(DiffResult result, DiffStyle style, PictureFormat format, Path target)
      throws IOException {
    if (!pictures.isSandwich()) {
      new DiffPicture(result, style).write(format, target);
      return;
    }
    Rows rows = new ProfileView(result.diff().profile()).rows(result.request().query());
    SandwichDrawing drawing =
        DiffSandwichPicture.of(result, style, rows, pictures.sandwich(), pictures.search());
    SandwichFile.write(drawing, format, target, _ -> {});
  }

  private int limit(TableFormat table) {
    boolean programs = table == TableFormat.JSON || table == TableFormat.CSV;
    return limit != null ? limit : programs ? 0 : USUAL_LIMIT;
  }

  private DiffInputs read() throws Exception {
    Usage.check(spec, files.isEmpty() || files.size() == 2, "expected two files, base and current");
    List<Path> bases = new ArrayList<>(files.subList(0, files.size() / 2));
    List<Path> currents = new ArrayList<>(files.subList(files.size() / 2, files.size()));
    bases.addAll(base);
    currents.addAll(current);
    Usage.check(
        spec,
        !bases.isEmpty() && !currents.isEmpty(),
        "expected two files, base and current, or --base and --current");
    return DiffInputs.read(bases, currents, spec);
  }

  private String compat(Compat tool) throws Exception {
    Query wanted = query.toQuery();
    Usage.check(
        spec,
        wanted.equals(Query.all().withValueType(wanted.valueType())),
        "--compat compares whole files: of the query only --value goes with it");
    DiffInputs inputs = read();
    Usage.check(
        spec,
        inputs.base().size() == 1 && inputs.current().size() == 1,
        "--compat compares one file a side");
    Profile from = inputs.base().getFirst().profile();
    Profile to = inputs.current().getFirst().profile();
    return switch (tool) {
      case PPROF -> CompatText.pprof(from, to, wanted.valueType(), normalise);
      case FOLDED -> CompatText.folded(from, to, wanted.valueType(), normalise, stripHex);
    };
  }
}
