package dev.kiln.app.cli;

import dev.kiln.app.export.HotCommand;
import dev.kiln.app.export.PictureFormat;
import dev.kiln.app.export.RankBody;
import dev.kiln.app.export.RankFunctions;
import dev.kiln.app.export.RankPath;
import dev.kiln.app.export.RankReport;
import dev.kiln.app.export.RankStacks;
import dev.kiln.app.export.TableFormat;
import dev.kiln.importers.counts.CountSources;
import dev.kiln.importers.counts.CountStretch;
import dev.kiln.model.Profile;
import dev.kiln.model.hotpath.calls.RecordingLength;
import dev.kiln.model.hotpath.rank.RankOptions;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Filter.TimeRange;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.ProfileView;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kiln rank`: where a fix pays.
@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    sortOptions = false,
    description =
        "Ranks functions by what removing them saves at least: share with its interval, cores busy,"
            + " calls a second and the cost of a call where something counted calls, and what a fix"
            + " can gain.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  kiln rank app.jfr --mine com.acme --speedup 3",
      "  kiln rank app.jfr --sort self --counts calls.csv",
      "  kiln rank cpu.pb.gz --counts metrics.prom --counts-seconds 60 --format json",
      "  kiln rank app.jfr --from Orders.place",
      "  kiln rank app.jfr --paths --by package --limit 5",
      "  kiln rank app.jfr --counts calls.csv -o hot.svg --theme both",
      "",
      "Counts are CSV (function,calls[,seconds], or with a head function,per_second), Prometheus",
      "text, or OTLP metrics as JSON. Names are as the tables show them, class and method, or a",
      "regular expression; what becomes of each line is told. Two scrapes in one file are their",
      "difference. Calls that a JFR recording counted itself (jdk.MethodTiming) need no file."
    })
final class RankCommand implements Callable<Integer> {
  private static final int ROWS_FOR_PEOPLE = 20;

  @Parameters(paramLabel = "FILE", description = "the profile")
  private Path file = Path.of("");

  @Option(
      names = "--sort",
      paramLabel = "KEY",
      description = "self, to make a body faster, or total, to call it less (default: total)")
  private By sort = By.TOTAL;

  @Option(
      names = "--mine",
      paramLabel = "PREFIX",
      description = "rank only names that begin so, such as com.acme; may be repeated")
  private List<String> mine = List.of();

  @Option(
      names = "--speedup",
      paramLabel = "K",
      description = "how many times faster a function could get (default: 2)")
  private double speedup = 2;

  @Option(
      names = "--counts",
      paramLabel = "FILE",
      description = "how often functions were called; may be repeated")
  private List<Path> counts = List.of();

  @Option(
      names = "--counts-seconds",
      paramLabel = "S",
      description = "the time that counts are of, where their file does not say")
  private @Nullable Double countsSeconds;

  @Option(names = "--paths", description = "rank whole paths in place of functions")
  private boolean stacks;

  @Option(
      names = "--from",
      paramLabel = "FUNCTION",
      description = "the heaviest path down from where this function costs most")
  private String from = "";

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "the length of the recording (default: as it says)")
  private @Nullable Double seconds;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "the most rows, 0 for all (default: 20; json and csv: all)")
  private @Nullable Integer limit;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, csv or md (default: text)")
  private TableFormat format = TableFormat.TEXT;

  @Mixin private RankPicture picture = new RankPicture();

  @Mixin private QueryOptions query = new QueryOptions();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  RankCommand() {}

  @Override
  public Integer call() throws Exception {
    checkOptions();
    PictureFormat drawn = Usage.valid(spec, picture::format);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Query wanted = query.toQuery().withDirection(Direction.CALLEES);
    ProfileView view = new ProfileView(Inputs.open(file, spec, wanted).profile());
    CountSources.Result counted = counted(view, wanted);
    counted.problems().forEach(words -> err.println("kiln: " + words));
    double length = RecordingLength.seconds(recordingSeconds(view.profile()), wanted.filters());
    RankOptions options = new RankOptions(sort, mine, length, counted.counts());
    Ranking paths = Ranking.of(view, wanted, options);
    if (drawn != null) {
      List<String> files = counts.stream().map(f -> String.valueOf(f.getFileName())).toList();
      picture.draw(paths, wanted, file, new HotCommand(files, countsSeconds, seconds), drawn);
      tellUnused(counted, err);
      return 0;
    }
    RankBody body = body(paths, counted);
    out.print(new RankReport(paths, body, QueryText.format(wanted), speedup).write(format));
    out.flush();
    if (format == TableFormat.CSV) {
      tellUnused(counted, err);
    }
    return 0;
  }

  private static void tellUnused(CountSources.Result counted, PrintWriter err) {
    counted
        .previews()
        .forEach(p -> p.unused().forEach(words -> err.println("kiln: not used: " + words)));
  }

  private void checkOptions() {
    Usage.check(spec, limit == null || limit >= 0, "--limit: expected 0 (all) or more");
    Usage.check(spec, speedup >= 1, "--speedup: expected 1 or more, such as 2");
    Usage.check(spec, isLength(seconds), "--seconds: expected more than 0");
    Usage.check(spec, isLength(countsSeconds), "--counts-seconds: expected more than 0");
    Usage.check(
        spec, countsSeconds == null || !counts.isEmpty(), "--counts-seconds: goes with --counts");
    Usage.check(
        spec, mine.stream().noneMatch(String::isBlank), "--mine: expected the beginning of names");
    boolean functions = !stacks && from.isEmpty();
    Usage.check(spec, !stacks || from.isEmpty(), "--paths and --from: give one of them");
    Usage.check(spec, functions || counts.isEmpty(), "--counts: only for functions, not for paths");
    Usage.check(spec, functions || mine.isEmpty(), "--mine: only for functions, not for paths");
    Usage.check(spec, functions || !picture.isWanted(), "-o: functions are drawn, not paths");
    Usage.check(
        spec,
        limit == null || !picture.isWanted(),
        "--limit: the picture has all functions that have calls");
    Usage.check(
        spec, from.isEmpty() || limit == null, "--limit: a path from a function is shown whole");
  }

  private static boolean isLength(@Nullable Double length) {
    return length == null || (length > 0 && length < Double.POSITIVE_INFINITY);
  }

  private RankBody body(Ranking paths, CountSources.Result counted) {
    boolean people = format == TableFormat.TEXT || format == TableFormat.MD;
    int most = limit == null ? people ? ROWS_FOR_PEOPLE : 0 : limit;
    if (stacks) {
      return RankStacks.of(paths, speedup, most);
    }
    if (!from.isEmpty()) {
      return RankPath.of(paths, NamedFunction.node(paths.tree(), "--from", from), speedup);
    }
    return RankFunctions.of(paths, speedup, most, counted.previews());
  }

  private CountSources.Result counted(ProfileView view, Query wanted) throws IOException {
    double given = countsSeconds == null ? Double.NaN : countsSeconds;
    boolean isPart = wanted.filters().stream().anyMatch(TimeRange.class::isInstance);
    double recording = recordingSeconds(view.profile());
    Usage.check(
        spec,
        counts.isEmpty() || !isPart || !Double.isNaN(given) || !Double.isNaN(recording),
        "the length of the recording is unknown: with --time, counts need --counts-seconds S");
    CountStretch stretch = new CountStretch(given, isPart ? recording : Double.NaN);
    return CountSources.of(view, wanted, counts, stretch);
  }

  private double recordingSeconds(Profile profile) {
    return seconds == null ? RecordingLength.seconds(profile.info()) : seconds;
  }
}
