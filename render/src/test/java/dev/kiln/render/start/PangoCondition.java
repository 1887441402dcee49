package dev.kiln.render.start;

import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Skips what draws with JavaFX where the system lacks the libraries that it needs for text, and
/// says so in one line of the build's output.
public final class PangoCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Once.REASON.isEmpty()
        ? ConditionEvaluationResult.enabled("Pango and a font are here")
        : ConditionEvaluationResult.disabled(Once.REASON);
  }

  /// Aborts a test that reaches this where the libraries are missing.
  public static void assume() {
    Assumptions.assumeTrue(Once.REASON.isEmpty(), Once.REASON);
  }

  /// Found and said when the first test asks.
  private static final class Once {
    static final String REASON = reason();

    private static String reason() {
      List<String> missing = SystemLibraries.missingForText();
      if (missing.isEmpty()) {
        return "";
      }
      String reason =
          "the window's tests need Pango and a font: " + SystemLibraries.command(missing);
      System.out.println("[WARNING] skipped: " + reason);
      return reason;
    }
  }
}
