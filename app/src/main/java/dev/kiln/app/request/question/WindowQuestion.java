package dev.kiln.app.request.question;

import dev.kiln.app.request.InputOptions;
import dev.kiln.app.request.Kinds;
import dev.kiln.app.request.Operands;
import dev.kiln.app.request.Option;
import dev.kiln.app.request.Question;
import java.util.Optional;

/// `kiln`: files in the window.
public final class WindowQuestion {
  /// The colours of the window.
  public enum Theme {
    LIGHT,
    DARK,
    SYSTEM
  }

  public static final Option<Optional<Theme>> THEME =
      Option.optional(
          "--theme",
          "THEME",
          Kinds.words(Theme.values()),
          "light, dark or system (default: as last chosen)");

  public static final Question QUESTION =
      Question.of("kiln")
          .summary("Opens profiles: flame graphs, function tables, pictures for a pull request.")
          .operands(Operands.ANY, "profiles to open in the window")
          .options(THEME, InputOptions.PROFILE)
          .examples(
              "  kiln app.jfr cpu.pb.gz               open two files in the window",
              "  kiln info app.jfr                    what is in the file, and what is wrong with"
                  + " it",
              "  kiln top app.jfr --limit 20          the functions that cost most",
              "  kiln rank app.jfr --mine com.acme    where a fix pays, and how much at most",
              "  kiln render cpu.pb.gz -o cpu.svg     the flame graph as a picture",
              "  kiln diff before.jfr after.jfr       what became slower, faster, new, vanished,"
                  + " moved",
              "  kiln convert app.jfr -o app.collapsed",
              "  kiln doctor                          what Kiln runs on, and what is wrong with it",
              "",
              "Exit codes: 0 done, 1 a check failed, 2 wrong use or bad input, 3 inconclusive.")
          .build();

  private WindowQuestion() {}
}
