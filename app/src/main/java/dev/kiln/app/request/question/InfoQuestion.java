package dev.kiln.app.request.question;

import dev.kiln.app.request.InputOptions;
import dev.kiln.app.request.Operands;
import dev.kiln.app.request.Option;
import dev.kiln.app.request.Question;
import dev.kiln.app.request.options.ReportOptions;

/// `kiln info`: what is in a profile, and what is wrong with it.
public final class InfoQuestion {
  public static final Option<Boolean> FINDINGS =
      Option.flag("--findings", "also run JDK Mission Control's rules on a JFR recording");

  public static final Question QUESTION =
      Question.of("info")
          .summary("Shows what a profile contains, and what is wrong with it.")
          .operands(Operands.ONE, "the profile")
          .options(ReportOptions.FORMAT, ReportOptions.JSON, ReportOptions.RAW)
          .options(FINDINGS, InputOptions.PROFILE)
          .rules(ReportOptions.ONLY_TEXT_IS_RAW)
          .examples(
              "  kiln info app.jfr",
              "  kiln info cpu.pb.gz --json",
              "  kiln info app.jfr --findings")
          .build();

  private InfoQuestion() {}
}
