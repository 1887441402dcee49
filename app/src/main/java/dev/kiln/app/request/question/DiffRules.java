package dev.kiln.app.request.question;

import static dev.kiln.app.request.options.PictureOptions.SANDWICH;
import static dev.kiln.app.request.question.DiffQuestion.BASE_COUNTS;
import static dev.kiln.app.request.question.DiffQuestion.CHANGES_ONLY;
import static dev.kiln.app.request.question.DiffQuestion.COMPAT;
import static dev.kiln.app.request.question.DiffQuestion.COUNTS_SECONDS;
import static dev.kiln.app.request.question.DiffQuestion.CURRENT_COUNTS;
import static dev.kiln.app.request.question.DiffQuestion.NORMALISE;
import static dev.kiln.app.request.question.DiffQuestion.OUTPUT;
import static dev.kiln.app.request.question.DiffQuestion.PREDICTION;
import static dev.kiln.app.request.question.DiffQuestion.RULES;
import static dev.kiln.app.request.question.DiffQuestion.SEARCH;
import static dev.kiln.app.request.question.DiffQuestion.STRIP_HEX;
import static dev.kiln.app.request.question.DiffQuestion.WIDTH;

import dev.kiln.app.request.Request;
import dev.kiln.app.request.Rule;
import dev.kiln.app.request.options.PictureFormat;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.app.request.options.ReportOptions;

/// What must hold between the options of a comparison.
final class DiffRules {
  static final Rule[] ALL = {
    new Rule(
        r -> r.has(RULES) || (!r.base().isEmpty() && !r.current().isEmpty()),
        "expected two files, base and current, or --base and --current"),
    new Rule(
        r -> !r.has(COMPAT) || DiffQuestion.isWhole(r.query()),
        "--compat compares whole files: the only query option it takes is --value"),
    new Rule(
        r -> !r.has(COMPAT) || (r.base().size() == 1 && r.current().size() == 1),
        "--compat takes one file per side"),
    new Rule(
        r -> r.has(COMPAT) || (!r.has(NORMALISE) && !r.has(STRIP_HEX)),
        "-n and -s: only with --compat"),
    new Rule(
        r -> !r.has(WIDTH) || is(r, PictureFormat.Kind.PNG) || r.has(SANDWICH),
        "--width: only a PNG or a sandwich has a width of its own"),
    new Rule(
        r -> !r.has(ReportOptions.RAW) || DiffQuestion.format(r) == ReportFormat.TEXT,
        ReportOptions.ONLY_TEXT_IS_RAW.message()),
    Rule.needs(SEARCH, SANDWICH),
    new Rule(
        r -> !r.has(CHANGES_ONLY) || !r.has(SANDWICH),
        "--changes-only: not with --sandwich, which is a graph"),
    new Rule(
        r -> !r.has(SANDWICH) || r.has(OUTPUT), "--sandwich: draws a picture, so -o is needed"),
    PictureOptions.A_SANDWICH_IS_STILL,
    PictureOptions.callersAndCallees(SANDWICH),
    new Rule(
        r -> !r.has(CHANGES_ONLY) || !r.has(OUTPUT) || is(r, PictureFormat.Kind.SVG),
        "--changes-only: the bars are drawn as SVG only"),
    new Rule(
        r -> !r.has(OUTPUT) || PictureOptions.ONLY_A_PNG_HAS_PIXELS.holds().test(r),
        PictureOptions.ONLY_A_PNG_HAS_PIXELS.message()),
    PictureOptions.A_PNG_HAS_ONE_THEME,
    new Rule(
        r -> !r.has(PREDICTION) || DiffQuestion.format(r) == ReportFormat.TEXT,
        "--prediction: only with --format text"),
    new Rule(
        r -> !hasCounts(r) || DiffQuestion.wantsReport(r),
        "--base-counts and --current-counts: for the report, not for pictures")
  };

  private DiffRules() {}

  private static boolean is(Request request, PictureFormat.Kind kind) {
    return PictureOptions.kind(request) == kind;
  }

  private static boolean hasCounts(Request request) {
    return request.has(BASE_COUNTS) || request.has(CURRENT_COUNTS) || request.has(COUNTS_SECONDS);
  }
}
