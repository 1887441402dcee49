package dev.kiln.model.identity;

import dev.kiln.model.identity.IdentityRule.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;

/// Which identity rules were on in a comparison, and what they did.
///
/// @param rules all rules, as they were switched
/// @param applied those that changed a name, in order
public record FunctionIdentity(IdentityRules rules, List<Applied> applied) {
  public FunctionIdentity {
    applied = List.copyOf(applied);
  }

  /// What one rule did.
  ///
  /// @param names how many distinct names of functions, or threads, it changed
  /// @param example the first of them
  /// @param result what the rule made of it
  public record Applied(IdentityRule rule, int names, String example, String result) {}

  /// Applies rules and counts what they do.
  public static final class Tally {
    private final IdentityRules rules;
    private final Each functions;
    private final Each threads;

    public Tally(IdentityRules rules) {
      this.rules = rules;
      this.functions = new Each(rules.active(Kind.FUNCTION));
      this.threads = new Each(rules.active(Kind.THREAD));
    }

    /// Names of functions after all rules, in their order; half of them on another thread.
    public List<String> functions(List<String> names) {
      int half = names.size() / 2;
      Tally second = new Tally(rules);
      ForkJoinTask<List<String>> rest =
          ForkJoinTask.adapt(() -> second.each(names.subList(half, names.size()))).fork();
      List<String> all = new ArrayList<>(each(names.subList(0, half)));
      all.addAll(rest.join());
      functions.absorb(second.functions);
      threads.absorb(second.threads);
      return all;
    }

    private List<String> each(List<String> names) {
      return names.stream().map(this::function).toList();
    }

    /// A function's name after all rules; a frame that is a thread, `[main tid=7]`, goes by those
    /// of threads.
    String function(String name) {
      if (name.startsWith("[") && name.endsWith("]") && name.contains("tid=")) {
        return "[" + threads.apply(name.substring(1, name.length() - 1)) + "]";
      }
      return functions.apply(name);
    }

    public String thread(String name) {
      return threads.apply(name);
    }

    public FunctionIdentity result() {
      List<Applied> applied = new ArrayList<>();
      functions.collect(applied);
      threads.collect(applied);
      return new FunctionIdentity(rules, applied);
    }
  }

  /// The rules of one kind, with what each of them did.
  private static final class Each {
    private final List<IdentityRule> rules;
    private final NameSigns[][] needed;
    private final int[] names;
    private final String[] example;
    private final String[] result;

    Each(List<IdentityRule> rules) {
      this.rules = rules;
      this.needed = rules.stream().map(IdentityRule::neededSigns).toArray(NameSigns[][]::new);
      this.names = new int[needed.length];
      this.example = new String[names.length];
      this.result = new String[names.length];
    }

    String apply(String name) {
      String now = name;
      NameSigns signs = NameSigns.of(now);
      for (int r = 0; r < names.length; r++) {
        if (!isPossible(needed[r], signs)) {
          continue;
        }
        String next = rules.get(r).apply(now);
        if (!next.equals(now)) {
          if (names[r]++ == 0) {
            example[r] = now;
            result[r] = next;
          }
          now = next;
          signs = NameSigns.of(now);
        }
      }
      return now;
    }

    private static boolean isPossible(NameSigns[] words, NameSigns name) {
      for (NameSigns word : words) {
        if (name.mayContain(word)) {
          return true;
        }
      }
      return false;
    }

    /// Takes over what another did to names that come after these.
    void absorb(Each later) {
      for (int r = 0; r < names.length; r++) {
        if (names[r] == 0) {
          example[r] = later.example[r];
          result[r] = later.result[r];
        }
        names[r] += later.names[r];
      }
    }

    void collect(List<Applied> applied) {
      for (int r = 0; r < names.length; r++) {
        if (names[r] > 0) {
          applied.add(new Applied(rules.get(r), names[r], example[r], result[r]));
        }
      }
    }
  }
}
