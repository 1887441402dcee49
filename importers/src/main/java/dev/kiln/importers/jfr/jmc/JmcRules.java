package dev.kiln.importers.jfr.jmc;

import dev.kiln.importers.format.Finding;
import dev.kiln.importers.format.ImportCancelledException;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.unit.IQuantity;
import org.openjdk.jmc.common.util.IPreferenceValueProvider;
import org.openjdk.jmc.flightrecorder.rules.DependsOn;
import org.openjdk.jmc.flightrecorder.rules.IResult;
import org.openjdk.jmc.flightrecorder.rules.IRule;
import org.openjdk.jmc.flightrecorder.rules.ResultProvider;
import org.openjdk.jmc.flightrecorder.rules.ResultToolkit;
import org.openjdk.jmc.flightrecorder.rules.RuleRegistry;
import org.openjdk.jmc.flightrecorder.rules.Severity;
import org.openjdk.jmc.flightrecorder.rules.TypedResult;
import org.openjdk.jmc.flightrecorder.rules.util.RulesToolkit;

/// Asks JMC's rules about a recording, one after another on the calling thread.
///
/// JMC's own evaluation starts threads, and a rule that fails there leaves no trace.
final class JmcRules {
  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparingInt((Finding f) -> rank(f.severity()))
          .thenComparing(Comparator.comparingDouble(Finding::score).reversed())
          .thenComparing(Finding::name);

  private final IItemCollection events;
  private final ImportControl control;
  private final ImportLog log;
  private final ResultProvider results = new ResultProvider();
  private final Map<Class<?>, Severity> severities = new HashMap<>();

  JmcRules(IItemCollection events, ImportControl control, ImportLog log) {
    this.events = events;
    this.control = control;
    this.log = log;
  }

  /// The findings, worst first; a rule that fails is left out and logged.
  ///
  /// @throws OutOfMemoryError if a rule ran out of memory
  Stream<Finding> evaluate() throws ImportCancelledException {
    List<Finding> findings = new ArrayList<>();
    // The registry's order has each rule behind the one that it depends on.
    for (IRule rule : RuleRegistry.getRules()) {
      if (control.cancelled()) {
        throw new ImportCancelledException();
      }
      if (applies(rule)) {
        Finding finding = evaluate(rule);
        if (finding != null) {
          findings.add(finding);
        }
      }
    }
    return findings.stream().sorted(WORST_FIRST);
  }

  private boolean applies(IRule rule) {
    DependsOn needed = rule.getClass().getAnnotation(DependsOn.class);
    if (needed != null) {
      Severity severity = severities.getOrDefault(needed.value(), Severity.NA);
      if (word(severity) == null || severity.getLimit() < needed.severity().getLimit()) {
        return false;
      }
    }
    return RulesToolkit.matchesEventAvailabilityMap(events, rule.getRequiredEvents());
  }

  private @Nullable Finding evaluate(IRule rule) {
    try {
      RunnableFuture<IResult> work =
          rule.createEvaluation(events, IPreferenceValueProvider.DEFAULT_VALUES, results);
      work.run();
      IResult result = work.get();
      results.addResults(result);
      severities.put(rule.getClass(), result.getSeverity());
      return finding(rule, result);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError memory) {
        throw memory;
      }
      log.add("a JMC rule failed and gave no result", rule.getName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      log.add("a JMC rule was interrupted and gave no result", rule.getName());
    } catch (RuntimeException | StackOverflowError e) {
      log.add("a JMC rule failed and gave no result", rule.getName());
    }
    return null;
  }

  /// Null if the rule does not apply, or has nothing to say.
  private static @Nullable Finding finding(IRule rule, IResult result) {
    String severity = word(result.getSeverity());
    String summary = text(result, result.getSummary());
    String explanation =
        Stream.of(text(result, result.getExplanation()), text(result, result.getSolution()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
    if (severity == null || summary.isEmpty() && explanation.isEmpty()) {
      return null;
    }
    IQuantity score = result.getResult(TypedResult.SCORE);
    double points = score == null ? result.getSeverity().getLimit() : score.doubleValue();
    // NaN, too, becomes a number.
    double bounded = points > 0 ? Math.min(points, 100) : 0;
    return summary.isEmpty()
        ? new Finding(rule.getName(), severity, bounded, explanation, "")
        : new Finding(rule.getName(), severity, bounded, summary, explanation);
  }

  private static String text(IResult result, @Nullable String template) {
    return template == null
        ? ""
        : FindingText.clean(template, ResultToolkit.populateMessage(result, template, false));
  }

  /// Null for results that are none.
  private static @Nullable String word(Severity severity) {
    return switch (severity) {
      case OK -> "ok";
      case INFO -> "info";
      case WARNING -> "warning";
      case NA, IGNORE -> null;
    };
  }

  private static int rank(String severity) {
    return List.of("warning", "info", "ok").indexOf(severity);
  }
}
