package dev.kiln.app.request.question;

import dev.kiln.app.request.InputOptions;
import dev.kiln.app.request.Kind;
import dev.kiln.app.request.Kinds;
import dev.kiln.app.request.Operands;
import dev.kiln.app.request.Option;
import dev.kiln.app.request.QueryOptions;
import dev.kiln.app.request.Question;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.Rule;
import dev.kiln.app.request.options.OutputOptions;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.options.ReportOptions;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `kiln rank`: where a fix pays.
public final class RankQuestion {
  private static final Kind<Double> SECONDS_KIND = Kinds.positive("more than 0");

  public static final Option<By> SORT =
      Option.of(
          "--sort",
          "KEY",
          Kinds.words(By.values()),
          By.TOTAL,
          "self (make the body faster) or total (call it less) (default: total)");

  public static final Option<List<String>> MINE =
      Option.list(
          "--mine",
          "PREFIX",
          new NameBeginning(),
          "rank only names with this prefix, such as com.acme; may be repeated");

  public static final Option<Double> SPEEDUP =
      Option.of(
          "--speedup",
          "K",
          Kinds.real(1, "1 or more, such as 2"),
          2.0,
          "how many times faster a function could get (default: 2)");

  public static final Option<List<Path>> COUNTS =
      Option.list("--counts", "FILE", Kinds.PATH, "file with call counts; may be repeated");

  public static final Option<Optional<Double>> COUNTS_SECONDS =
      Option.optional(
          "--counts-seconds",
          "S",
          SECONDS_KIND,
          "seconds that the counts cover if their file does not say");

  public static final Option<Path> COUNT_SETTINGS =
      Option.of(
          "--count-settings",
          "FILE",
          Kinds.PATH,
          Path.of(""),
          "write JFR settings that count the calls of the first rows instead (JDK 25)");

  public static final Option<Boolean> PATHS =
      Option.flag("--paths", "rank whole paths instead of functions");

  public static final Option<String> FROM =
      Option.of(
          "--from",
          "FUNCTION",
          Kinds.TEXT,
          "",
          "show the heaviest path below this function, from where it costs most");

  public static final Option<Optional<Double>> SECONDS =
      Option.optional(
          "--seconds", "S", SECONDS_KIND, "length of the recording (default: as recorded)");

  public static final Option<Optional<Integer>> LIMIT =
      ReportOptions.limitOfFormat(
          "at most N rows, 0 for all (default: 20 in text and md, else all)");

  public static final Option<Path> OUTPUT =
      PictureOptions.output(
          "draw calls per second against cost per call instead: a name ending in .svg or .png",
          PictureFormat.Kind.SVG,
          PictureFormat.Kind.PNG);

  public static final Question QUESTION =
      Question.of("rank")
          .summary(
              "Ranks functions by the least that removing them would save: share with its"
                  + " interval, busy cores, calls per second and cost per call if calls were"
                  + " counted, and what a fix can gain.")
          .operands(Operands.ONE, "the profile")
          .options(SORT, MINE, SPEEDUP, COUNTS, COUNTS_SECONDS, COUNT_SETTINGS)
          .options(PATHS, FROM, SECONDS, LIMIT)
          .options(ReportOptions.FORMAT, ReportOptions.RAW, OUTPUT, OutputOptions.OVERWRITE_INPUT)
          .options(PictureOptions.THEME, PictureOptions.SCALE)
          .options(InputOptions.PROFILE)
          .options(QueryOptions.ALL)
          .notDrawn(OutputOptions.OVERWRITE_INPUT, SPEEDUP, LIMIT, ReportOptions.FORMAT)
          .notDrawn(ReportOptions.RAW)
          .rules(
              ReportOptions.ONLY_TEXT_IS_RAW,
              Rule.needs(COUNTS_SECONDS, COUNTS),
              Rule.excludes(PATHS, FROM),
              Rule.excludes(COUNT_SETTINGS, OUTPUT),
              Rule.excludes(COUNT_SETTINGS, PATHS),
              Rule.excludes(COUNT_SETTINGS, FROM),
              new Rule(
                  r -> ranksFunctions(r) || !r.has(COUNTS),
                  "--counts: only for functions, not for paths"),
              new Rule(
                  r -> ranksFunctions(r) || !r.has(MINE),
                  "--mine: only for functions, not for paths"),
              new Rule(
                  r -> ranksFunctions(r) || !r.has(OUTPUT),
                  "-o: only functions can be drawn, not paths"),
              new Rule(
                  r -> !r.has(LIMIT) || !r.has(OUTPUT),
                  "--limit: a picture always has all functions with call counts"),
              new Rule(r -> !r.has(LIMIT) || !r.has(FROM), "--limit: a path is always shown whole"),
              PictureOptions.ONLY_A_PNG_HAS_PIXELS,
              PictureOptions.A_PNG_HAS_ONE_THEME)
          .examples(
              "  kiln rank app.jfr --mine com.acme --speedup 3",
              "  kiln rank app.jfr --sort self --counts calls.csv",
              "  kiln rank cpu.pb.gz --counts metrics.prom --counts-seconds 60 --format json",
              "  kiln rank app.jfr --from Orders.place",
              "  kiln rank app.jfr --paths --by package --limit 5",
              "  kiln rank app.jfr --counts calls.csv -o hot.svg --theme both",
              "",
              "Call counts come from CSV, Prometheus text, or OTLP metrics as JSON. A CSV line",
              "is function,calls[,seconds], or function,per_second below a header that says so.",
              "Names are written as the tables show them, as class and method, or as a regular",
              "expression; Kiln reports what became of each line. If a file holds two scrapes,",
              "their difference counts. Calls that a JFR recording counted itself",
              "(jdk.MethodTiming) need no file.")
          .build();

  private RankQuestion() {}

  private static boolean ranksFunctions(Request request) {
    return !request.has(PATHS) && !request.has(FROM);
  }

  private record NameBeginning() implements Kind<String> {
    @Override
    public String parse(String text) {
      if (text.isBlank()) {
        throw new IllegalArgumentException("expected the beginning of names");
      }
      return text;
    }

    @Override
    public String write(String value) {
      return value;
    }
  }
}
