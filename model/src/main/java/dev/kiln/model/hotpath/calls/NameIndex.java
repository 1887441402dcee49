package dev.kiln.model.hotpath.calls;

import dev.kiln.model.column.WatchedText;
import dev.kiln.model.hotpath.calls.CountMatch.Rule;
import dev.kiln.model.tree.MergeKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Looks up merge keys by name, with the rules of [CountMatch.Rule].
///
/// ```
///   whole                   keys      last part   keys
///   com.acme.Cart.load      3         load        3, 9        `Cart.load`: last part, then the end
///   com.acme.Shop.load      9                                  of each name
/// ```
final class NameIndex {
  /// The keys of a name and the rule that found them.
  ///
  /// @param givenUp whether a regular expression took too long
  record Found(Rule rule, List<Integer> keys, boolean givenUp) {}

  private static final Found NOTHING = new Found(Rule.NONE, List.of(), false);

  /// Characters that all expressions together may look at: about a second.
  private static final long MOST_STEPS = 200_000_000;

  private static final Pattern ARGUMENTS = Pattern.compile("\\([^()]*\\)$");
  private static final Pattern REGEX_SIGN = Pattern.compile("[*+?|\\[{^]|\\\\");
  private static final String SEPARATORS = "./:";

  private final List<String> names = new ArrayList<>();
  private final List<Integer> keys = new ArrayList<>();
  private final Map<String, List<Integer>> whole = new HashMap<>();
  private final Map<String, List<Integer>> lastPart = new HashMap<>();
  private final WatchedText.Steps steps = new WatchedText.Steps(MOST_STEPS);

  /// @param wanted which keys there are: those without a value cannot be told about
  NameIndex(MergeKeys mergeKeys, IntPredicate wanted) {
    for (int key = 0; key < mergeKeys.size(); key++) {
      if (wanted.test(key)) {
        String name = mergeKeys.name(key);
        int at = names.size();
        names.add(name);
        keys.add(key);
        whole.computeIfAbsent(name, _ -> new ArrayList<>()).add(at);
        lastPart.computeIfAbsent(lastPart(plain(name)), _ -> new ArrayList<>()).add(at);
      }
    }
  }

  /// `com/acme/Cart#load(int)` is `com.acme.Cart.load`.
  private static String plain(String name) {
    return ARGUMENTS.matcher(name).replaceFirst("").replace('#', '.').replace('/', '.');
  }

  private static int lastSeparator(String name) {
    int at = -1;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      at = Math.max(at, name.lastIndexOf(SEPARATORS.charAt(i)));
    }
    return at;
  }

  private static String lastPart(String name) {
    return name.substring(lastSeparator(name) + 1);
  }

  Found find(String text) {
    String name = text.strip();
    List<Integer> exact = whole.getOrDefault(name, List.of());
    if (!exact.isEmpty()) {
      return found(Rule.EXACT, exact);
    }
    List<Integer> shorter = byEnd(plain(name));
    if (!shorter.isEmpty()) {
      return found(Rule.SHORT, shorter);
    }
    return byRegex(name);
  }

  private Found found(Rule rule, List<Integer> at) {
    return new Found(rule, at.stream().map(keys::get).toList(), false);
  }

  private List<Integer> byEnd(String end) {
    if (lastSeparator(end) <= 0) {
      // A method alone, such as `get`, would find those of all classes.
      return List.of();
    }
    List<Integer> found = new ArrayList<>();
    for (int at : lastPart.getOrDefault(lastPart(end), List.of())) {
      String name = plain(names.get(at));
      int before = name.length() - end.length() - 1;
      boolean begins = before < 0 || SEPARATORS.indexOf(name.charAt(before)) >= 0;
      if (name.endsWith(end) && begins) {
        found.add(at);
      }
    }
    return found;
  }

  private Found byRegex(String text) {
    if (!REGEX_SIGN.matcher(text).find()) {
      return NOTHING;
    }
    List<Integer> found = new ArrayList<>();
    try {
      Pattern pattern = Pattern.compile(text);
      for (int at = 0; at < names.size(); at++) {
        if (pattern.matcher(new WatchedText(names.get(at), steps)).matches()) {
          found.add(at);
        }
      }
    } catch (PatternSyntaxException _) {
      // `(*Store).Load` is a name and no expression.
      return NOTHING;
    } catch (WatchedText.SpentException | StackOverflowError _) {
      // Nested repetitions take time, or stack, exponential in the name's length.
      return new Found(Rule.NONE, List.of(), true);
    }
    return found.isEmpty() ? NOTHING : found(Rule.REGEX, found);
  }
}
