package dev.kiln.app.report.diff;

import dev.kiln.model.identity.IdentityRule;
import dev.kiln.model.identity.IdentityRules;

/// Prints the identity rules: which are on, what each removes, and an example.
final class RulesText {
  private RulesText() {}

  public static String of(IdentityRules rules) {
    StringBuilder out = new StringBuilder();
    int width = 0;
    for (IdentityRule rule : rules.rules()) {
      width = Math.max(width, rule.name().length());
    }
    for (IdentityRule rule : rules.rules()) {
      out.append(rule.on() ? "on   " : "off  ").append(rule.name());
      out.repeat(' ', width - rule.name().length() + 2);
      boolean thread = rule.kind() == IdentityRule.Kind.THREAD;
      out.append(thread ? "threads: " : "").append(rule.purpose()).append('\n');
      for (IdentityRule.Example example : rule.examples()) {
        if (!example.name().equals(example.result())) {
          out.repeat(' ', width + 7).append(example.name()).append("  ->  ");
          out.append(example.result()).append('\n');
          break;
        }
      }
    }
    return out.toString();
  }
}
