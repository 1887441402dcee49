package dev.kiln.app.request.question;

import dev.kiln.app.request.Kind;
import dev.kiln.app.request.Kinds;
import dev.kiln.model.hotpath.rank.Amdahl;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A fix as a user names it.
///
/// @param function its name, or a part that only one has
/// @param speedup how many times faster it gets; [Amdahl#REMOVED] if it is gone
/// @param on its own code alone, or it and all that it calls
public record FixWish(String function, double speedup, By on) {
  /// Read from `NAME=2x`, `NAME=gone`, `NAME=2x@self`.
  static final Kind<FixWish> KIND = new Text();

  private record Text() implements Kind<FixWish> {
    private static final Pattern FIX = Pattern.compile("(.+)=(gone|[0-9.]+x?)(?:@(self|total))?");

    @Override
    public FixWish parse(String text) {
      Matcher matcher = FIX.matcher(text);
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "expected FUNCTION=2x or FUNCTION=gone; append @self to change only its own code");
      }
      By on = "self".equals(matcher.group(3)) ? By.SELF : By.TOTAL;
      return new FixWish(matcher.group(1), speedup(matcher.group(2)), on);
    }

    private static double speedup(String word) {
      return word.equals("gone")
          ? Amdahl.REMOVED
          : Kinds.positive("a number, such as 2x").parse(word.replace("x", ""));
    }

    @Override
    public String write(FixWish value) {
      boolean gone = value.speedup == Amdahl.REMOVED;
      String fix = gone ? "gone" : Kinds.number(value.speedup) + "x";
      return value.function + "=" + fix + (value.on == By.SELF ? "@self" : "");
    }
  }
}
