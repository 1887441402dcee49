package dev.kiln.app.request.question;

import dev.kiln.app.request.InputOptions;
import dev.kiln.app.request.Kinds;
import dev.kiln.app.request.Operands;
import dev.kiln.app.request.Option;
import dev.kiln.app.request.QueryOptions;
import dev.kiln.app.request.Question;
import dev.kiln.app.request.options.ReportOptions;
import java.util.Optional;

/// `kiln tree`: the call tree as text.
public final class TreeQuestion {
  /// Per cent of all.
  public static final Option<Double> MIN_SHARE =
      Option.of(
          "--min-share",
          "PERCENT",
          Kinds.percent("per cent, such as 1%"),
          0.5,
          "leave out calls below this share of the total, such as 1% (default: 0.5%)");

  public static final Option<Integer> DEPTH =
      Option.of(
          "--depth",
          "N",
          Kinds.whole(0, Integer.MAX_VALUE, "0 (all) or more"),
          0,
          "at most N levels (default: 0, all)");

  public static final Option<Optional<Integer>> LIMIT =
      ReportOptions.limitOfFormat(
          "at most N rows, 0 for all (default: 200 in text and md, else all)");

  public static final Question QUESTION =
      Question.of("tree")
          .summary("Prints the call tree, the heaviest calls first; --invert turns it around.")
          .operands(Operands.ONE, "the profile")
          .options(MIN_SHARE, DEPTH, LIMIT, ReportOptions.FORMAT, ReportOptions.RAW)
          .options(InputOptions.PROFILE)
          .options(QueryOptions.ALL)
          .rules(ReportOptions.ONLY_TEXT_IS_RAW)
          .examples(
              "  kiln tree app.jfr",
              "  kiln tree cpu.pb.gz --min-share 2% --depth 12",
              "  kiln tree app.jfr --focus 'Cart.*' --invert")
          .build();

  private TreeQuestion() {}
}
