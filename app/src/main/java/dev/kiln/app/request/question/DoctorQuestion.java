package dev.kiln.app.request.question;

import dev.kiln.app.request.Question;
import dev.kiln.app.request.options.ReportOptions;

/// `kiln doctor`: what Kiln runs on, and what is wrong with it.
public final class DoctorQuestion {
  public static final Question QUESTION =
      Question.of("doctor")
          .summary("Shows what Kiln runs on: Java, graphics, memory, formats, settings.")
          .options(ReportOptions.FORMAT, ReportOptions.JSON)
          .examples(
              "  kiln doctor",
              "  kiln doctor --json",
              "",
              "Exit codes: 0 a window can open, 1 it cannot.")
          .build();

  private DoctorQuestion() {}
}
