package dev.kiln.model.identity;

import dev.kiln.model.identity.IdentityRule.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The rules that say which names of two sides mean the same code.
///
/// They are data: `identity-rules.txt` beside this class, in the order in which they apply.
/// Immutable; each `with` makes another set.
public final class IdentityRules {
  private final List<IdentityRule> rules;

  IdentityRules(List<IdentityRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /// The rules as they come: those on that take out what a run, a build or a recorder put in.
  public static IdentityRules standard() {
    return RuleText.standard();
  }

  /// All rules off: names are matched as they are.
  public static IdentityRules none() {
    return standard().switched(_ -> false);
  }

  /// All rules in order, also those that are off.
  public List<IdentityRule> rules() {
    return rules;
  }

  /// These with the named rules off.
  ///
  /// @throws IllegalArgumentException naming those that there are
  public IdentityRules without(String... names) {
    Set<String> off = known(names);
    return switched(rule -> rule.on() && !off.contains(rule.name()));
  }

  /// These with the named rules on too.
  ///
  /// @throws IllegalArgumentException naming those that there are
  public IdentityRules with(String... names) {
    Set<String> more = known(names);
    return switched(rule -> rule.on() || more.contains(rule.name()));
  }

  /// The named rules on, all others off.
  ///
  /// @throws IllegalArgumentException naming those that there are
  public IdentityRules only(String... names) {
    Set<String> chosen = known(names);
    return switched(rule -> chosen.contains(rule.name()));
  }

  private Set<String> known(String... names) {
    Set<String> chosen = new LinkedHashSet<>(List.of(names));
    Set<String> unknown = new LinkedHashSet<>(chosen);
    rules.forEach(rule -> unknown.remove(rule.name()));
    if (!unknown.isEmpty()) {
      String all = rules.stream().map(IdentityRule::name).collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          "no identity rule " + String.join(", ", unknown) + "; there are " + all);
    }
    return chosen;
  }

  private IdentityRules switched(Predicate<IdentityRule> on) {
    return new IdentityRules(rules.stream().map(rule -> rule.switched(on.test(rule))).toList());
  }

  /// The name of a function after all rules.
  public String function(String name) {
    return new FunctionIdentity.Tally(this).function(name);
  }

  /// The name of a thread after all rules.
  public String thread(String name) {
    return new FunctionIdentity.Tally(this).thread(name);
  }

  /// The rules of one kind that are on.
  List<IdentityRule> active(Kind kind) {
    List<IdentityRule> active = new ArrayList<>(rules);
    active.removeIf(rule -> !rule.on() || rule.kind() != kind);
    return active;
  }
}
