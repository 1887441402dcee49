package dev.kiln.app.request.question;

import dev.kiln.app.request.InputOptions;
import dev.kiln.app.request.Kinds;
import dev.kiln.app.request.Operands;
import dev.kiln.app.request.Option;
import dev.kiln.app.request.QueryOptions;
import dev.kiln.app.request.Question;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.DiffOptions;
import dev.kiln.app.request.options.NumberPair;
import dev.kiln.app.request.options.OutputOptions;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.app.request.options.ReportOptions;
import dev.kiln.model.diff.DiffTree.Widths;
import dev.kiln.model.diff.FunctionDeltas.Listing;
import dev.kiln.model.query.Query;
import dev.kiln.render.layout.Orientation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `kiln diff`: what changed from base to current.
public final class DiffQuestion {
  /// What the rows of a list are sorted by.
  public enum Sort {
    /// The size of the change of the self value.
    SELF,
    /// The size of the change of the total.
    TOTAL,
    /// The change as a part of the base; of the value that the list is about.
    RELATIVE,
    NAME
  }

  /// Tools whose columns are printed.
  public enum Compat {
    PPROF,
    FOLDED
  }

  /// Which change the colours show.
  public enum Color {
    TOTAL,
    SELF
  }

  /// The lists that are shown if none is chosen.
  public static final List<Listing> USUAL_LISTS =
      List.of(Listing.SLOWER, Listing.FASTER, Listing.NEW, Listing.VANISHED, Listing.MOVED);

  public static final Option<List<Listing>> LIST =
      Option.list(
          "--list",
          "LIST[,LIST...]",
          Kinds.words(Listing.values()),
          ",",
          USUAL_LISTS,
          "slower, faster, new, vanished, moved, all (default: the first five)");

  public static final Option<Optional<Sort>> SORT =
      Option.optional(
          "--sort",
          "KEY",
          Kinds.words(Sort.values()),
          "self, total, relative or name (default: by the size of the change)");

  public static final Option<Optional<Integer>> LIMIT =
      ReportOptions.limitOfFormat(
          "at most N rows per list, 0 for all (default: 10 in text and md, else all)");

  /// Given beside [#OUTPUT] it asks for both, a picture and a report.
  public static final Option<Optional<ReportFormat>> FORMAT =
      Option.optional(
          "--format", "FORMAT", Kinds.words(ReportFormat.values()), ReportOptions.FORMATS);

  public static final Option<Path> OUTPUT =
      PictureOptions.output(
          "write a picture instead: a name ending in "
              + PictureFormat.Kind.endings(PictureFormat.Kind.values())
              + "; with --format, both",
          PictureFormat.Kind.values());

  public static final Option<List<Path>> BASE_COUNTS =
      Option.list(
          "--base-counts", "FILE", Kinds.PATH, "file with call counts of base; may be repeated");

  public static final Option<List<Path>> CURRENT_COUNTS =
      Option.list(
          "--current-counts",
          "FILE",
          Kinds.PATH,
          "file with call counts of current; may be repeated");

  public static final Option<Optional<NumberPair>> COUNTS_SECONDS =
      Option.optional(
          "--counts-seconds",
          "B,C",
          NumberPair.kind("two lengths, such as 60,60"),
          "seconds that the counts cover if their files do not say, such as 60,60");

  public static final Option<Widths> LAYOUT =
      Option.of(
          "--layout",
          "WIDTHS",
          Kinds.words(Widths.values()),
          Widths.UNION,
          "which side sets the width of boxes: union (the larger), base or current (default:"
              + " union)");

  public static final Option<Orientation> VIEW =
      Option.of(
          "--view",
          "VIEW",
          Kinds.words(Orientation.values()),
          Orientation.ICICLE,
          "flame or icicle (default: icicle)");

  public static final Option<Color> COLOR =
      Option.of(
          "--color",
          "OF",
          Kinds.words(Color.values()),
          Color.TOTAL,
          "color by the change of total or self (default: total)");

  public static final Option<Boolean> CHANGES_ONLY =
      Option.flag("--changes-only", "only the largest changes as bars, without the graph (SVG)");

  public static final Option<String> SEARCH =
      Option.of(
          "--search",
          "TEXT",
          Kinds.TEXT,
          "",
          "with --sandwich: mark frames whose name contains this, or matches /regex/");

  public static final Option<Integer> WIDTH =
      Option.of(
          "--width",
          "PX",
          PictureOptions.width(),
          PictureOptions.DEFAULT_WIDTH_PX,
          "width of a PNG or a sandwich (default: 1200; an SVG is 1000 wide, for a pull request)");

  public static final Option<Optional<Path>> PREDICTION =
      Option.optional(
          "--prediction",
          "FILE",
          Kinds.PATH,
          "check what kiln whatif --save predicted for base against current");

  public static final Option<Boolean> ALLOW_EMPTY =
      Option.flag("--allow-empty", "compare even if a side has no sample that the query selects");

  public static final Option<Boolean> RULES =
      Option.flag("--rules", "print the identity rules for names and exit");

  public static final Option<Optional<Compat>> COMPAT =
      Option.optional(
          "--compat",
          "TOOL",
          Kinds.words(Compat.values()),
          "print the numbers of go tool pprof -top -diff_base (pprof) or difffolded.pl (folded)");

  public static final Option<Boolean> NORMALISE =
      Option.flag("-n", "with --compat: normalise one side to the other's total");

  public static final Option<Boolean> STRIP_HEX =
      Option.flag("-s", "with --compat folded: replace hex numbers with 0x...");

  public static final Question QUESTION =
      Question.of("diff")
          .summary(
              "Compares two profiles: what became slower, faster, new, vanished, moved.",
              "Prints lists, or with -o draws a picture for a pull request.")
          .operands(Operands.TWO_SIDES, "base, then current")
          .options(Operands.BASE, Operands.CURRENT)
          .options(DiffOptions.ALL)
          .options(
              LIST, SORT, LIMIT, FORMAT, ReportOptions.RAW, OUTPUT, OutputOptions.OVERWRITE_INPUT)
          .options(BASE_COUNTS, CURRENT_COUNTS, COUNTS_SECONDS)
          .options(
              LAYOUT,
              VIEW,
              PictureOptions.ORDER,
              COLOR,
              CHANGES_ONLY,
              PictureOptions.SANDWICH,
              SEARCH)
          .options(PictureOptions.THEME, PictureOptions.SCALE, WIDTH, PictureOptions.ALL)
          .options(PREDICTION, ALLOW_EMPTY, RULES, COMPAT, NORMALISE, STRIP_HEX)
          .options(InputOptions.PROFILE)
          .options(QueryOptions.ALL)
          .notDrawn(OutputOptions.OVERWRITE_INPUT, LIST, SORT, LIMIT, FORMAT, PREDICTION)
          .notDrawn(ReportOptions.RAW)
          .notDrawn(BASE_COUNTS, CURRENT_COUNTS, COUNTS_SECONDS)
          .drawnIf(WIDTH, (request, png) -> png || request.has(PictureOptions.SANDWICH))
          .rules(DiffRules.ALL)
          .examples(
              "  kiln diff before.jfr after.jfr",
              "  kiln diff before.jfr after.jfr --units 62410,61870 -o diff.svg --theme both",
              "  kiln diff old.pb.gz new.pb.gz --value alloc_space --list slower --format md",
              "  kiln diff --base a1.jfr --base a2.jfr --current b1.jfr --basis share",
              "  kiln diff before.jfr after.jfr --sandwich 'Json.parse' -o parse.svg",
              "  kiln diff old.pb.gz new.pb.gz --base-counts old.prom --current-counts new.prom",
              "  kiln diff old.pb.gz new.pb.gz --compat pprof")
          .build();

  private DiffQuestion() {}

  /// The format of the report: that which was asked for, or text.
  public static ReportFormat format(Request request) {
    return request.get(FORMAT).orElse(ReportFormat.TEXT);
  }

  /// Whether a report is asked for, alone or beside a picture.
  public static boolean wantsReport(Request request) {
    return !request.has(OUTPUT) || request.has(FORMAT);
  }

  /// Whether a query is all of a file, for one value type.
  static boolean isWhole(Query query) {
    return query.equals(Query.all().withValueType(query.valueType()));
  }
}
