package dev.kiln.app.request.options;

import dev.kiln.app.request.Kinds;
import dev.kiln.app.request.Option;
import dev.kiln.model.query.MergeKey;

/// Choices that exist only in the window: no question takes them, so they appear in no command.
public final class LookOptions {
  public static final Option<Boolean> SIDE_BY_SIDE =
      Option.flag("--side-by-side", "base and current beside each other, zoomed together");

  public static final Option<Boolean> MY_CODE_ONLY =
      Option.flag("--my-code-only", "rank only the user's own code");

  public static final Option<MergeKey> GROUP =
      Option.of(
          "--group",
          "KEY",
          Kinds.words(MergeKey.values()),
          MergeKey.FUNCTION,
          "what a row of the ranking stands for");

  private LookOptions() {}
}
