package dev.kiln.app.request.question;

import dev.kiln.app.request.InputOptions;
import dev.kiln.app.request.Kinds;
import dev.kiln.app.request.Operands;
import dev.kiln.app.request.Option;
import dev.kiln.app.request.QueryOptions;
import dev.kiln.app.request.Question;
import dev.kiln.app.request.options.ReportOptions;

/// `kiln top`: the functions that cost most.
public final class TopQuestion {
  /// What functions are sorted by.
  public enum Sort {
    SELF,
    TOTAL
  }

  public static final Option<Sort> SORT =
      Option.of(
          "--sort", "KEY", Kinds.words(Sort.values()), Sort.SELF, "self or total (default: self)");

  public static final Option<Integer> LIMIT =
      ReportOptions.limit("at most N rows (default: 0, all)");

  public static final Question QUESTION =
      Question.of("top")
          .summary("Prints the functions that cost most, self and total.")
          .operands(Operands.ONE, "the profile")
          .options(SORT, LIMIT, ReportOptions.FORMAT, ReportOptions.RAW)
          .options(InputOptions.PROFILE)
          .options(QueryOptions.ALL)
          .rules(ReportOptions.ONLY_TEXT_IS_RAW)
          .examples(
              "  kiln top app.jfr --limit 20",
              "  kiln top heap.pb.gz --value inuse_space --sort total",
              "  kiln top app.jfr --thread 'http-.*' --format json")
          .build();

  private TopQuestion() {}
}
