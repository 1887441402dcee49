package dev.kiln.app.request.question;

import dev.kiln.app.request.InputOptions;
import dev.kiln.app.request.Kind;
import dev.kiln.app.request.Kinds;
import dev.kiln.app.request.Operands;
import dev.kiln.app.request.Option;
import dev.kiln.app.request.OutputTarget;
import dev.kiln.app.request.QueryOptions;
import dev.kiln.app.request.Question;
import dev.kiln.app.request.options.OutputOptions;
import dev.kiln.app.request.options.ReportOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `kiln whatif`: the most that fixes can save.
public final class WhatIfQuestion {
  public static final Option<List<FixWish>> FIX =
      Option.list(
          "--fix",
          "FUNCTION=K",
          FixWish.KIND,
          "make this function K times faster (2x), or gone; append @self to change only its own"
              + " code");

  public static final Option<String> NOTE =
      Option.of("--note", "TEXT", Kinds.TEXT, "", "a note on where the numbers come from");

  public static final Option<Integer> FLEET =
      Option.of(
          "--fleet",
          "N",
          Kinds.whole(0, Integer.MAX_VALUE, "a number of instances, such as 24"),
          0,
          "number of instances that run this code");

  public static final Option<Double> UTILIZATION =
      Option.of(
          "--utilization",
          "PERCENT",
          Kinds.percent("per cent, such as 60%"),
          50.0,
          "CPU utilization of these instances (default: 50%)");

  public static final Option<Optional<Path>> SAVE =
      Option.optional(
              "--save",
              "OUT",
              new PredictionName(),
              "save the prediction as JSON, for kiln diff --prediction")
          .written();

  public static final Question QUESTION =
      Question.of("whatif")
          .summary(
              "Predicts the most that faster functions can save; several fixes together count no"
                  + " stack twice.",
              "kiln diff can check a saved prediction against the outcome.")
          .operands(Operands.ONE, "the profile")
          .options(FIX, NOTE, FLEET, UTILIZATION, SAVE, OutputOptions.OVERWRITE_INPUT)
          .options(ReportOptions.FORMAT, ReportOptions.RAW)
          .options(InputOptions.PROFILE)
          .options(QueryOptions.ALL)
          .required(FIX)
          .rules(ReportOptions.ONLY_TEXT_IS_RAW)
          .examples(
              "  kiln whatif app.jfr --fix com.acme.Json.parse=gone --save prediction.json",
              "  kiln whatif app.jfr --fix com.acme.Cart.price=2x --fix com.acme.Tax.load=3x \\",
              "      --fleet 24 --utilization 60%",
              "  kiln diff app.jfr fixed.jfr --prediction prediction.json")
          .build();

  private WhatIfQuestion() {}

  /// The name of a file that a prediction goes into.
  private record PredictionName() implements Kind<Path> {
    private static final String ENDING = ".json";

    @Override
    public Path parse(String text) {
      Path file = Kinds.PATH.parse(text);
      if (!text.toLowerCase(Locale.ROOT).endsWith(ENDING) && !OutputTarget.isStream(file)) {
        throw new IllegalArgumentException("expected a name ending in " + ENDING);
      }
      return file;
    }

    @Override
    public String write(Path value) {
      return value.toString();
    }
  }
}
