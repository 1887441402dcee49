package dev.kiln.model.tree;

import dev.kiln.model.column.Interruption;
import dev.kiln.model.query.UserPattern;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Pattern;

/// The nodes of a tree that match a text, and how much of the tree they hold.
///
/// The matched value counts each sample once, however many of its frames match: only the outermost
/// matching node of a path adds its total.
public final class FrameSearch {
  private final String text;
  private final BitSet matches;
  private final BitSet related;
  private final long matchedTotal;

  private FrameSearch(String text, BitSet matches, BitSet related, long matchedTotal) {
    this.text = text;
    this.matches = matches;
    this.related = related;
    this.matchedTotal = matchedTotal;
  }

  /// Searches names. A text in slashes, `/read.*Value/`, is a regular expression; any other is
  /// plain text, in any case unless it has a capital letter.
  ///
  /// @throws dev.kiln.model.query.QueryException if the expression is broken
  /// @throws java.util.concurrent.CancellationException if the thread was interrupted
  public static FrameSearch of(CallTree tree, String text) {
    UserPattern pattern = pattern(text);
    TreeShape shape = tree.shape();
    MergeKeys keys = shape.keys();
    BitSet matchedKeys = new BitSet(keys.size());
    for (int key = 0; key < keys.size(); key++) {
      if (pattern.isIn(keys.name(key))) {
        matchedKeys.set(key);
      }
    }
    BitSet matches = new BitSet(tree.size());
    BitSet related = new BitSet(tree.size());
    long matched = 0;
    for (int node = 1; node < tree.size(); node++) {
      Interruption.check(node);
      if (!matchedKeys.get(shape.key(node)) || tree.total(node) == 0) {
        continue;
      }
      matches.set(node);
      if (!related.get(node)) {
        matched += tree.total(node);
        related.set(node, shape.subtreeEnd(node));
      }
    }
    for (int node = matches.nextSetBit(0); node >= 0; node = matches.nextSetBit(node + 1)) {
      for (int up = shape.parent(node); !related.get(up); up = shape.parent(up)) {
        related.set(up);
        if (up == 0) {
          break;
        }
      }
    }
    return new FrameSearch(text, matches, related, matched);
  }

  private static UserPattern pattern(String text) {
    boolean regex = text.length() > 2 && text.startsWith("/") && text.endsWith("/");
    if (regex) {
      return UserPattern.of(text.substring(1, text.length() - 1));
    }
    boolean anyCase = text.equals(text.toLowerCase(Locale.ROOT));
    int flags = anyCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    return UserPattern.ofText(text, flags);
  }

  public String text() {
    return text;
  }

  public boolean isMatch(int node) {
    return matches.get(node);
  }

  /// Whether the node is a match, or above or below one.
  public boolean isRelated(int node) {
    return related.get(node);
  }

  public int matchCount() {
    return matches.cardinality();
  }

  /// The matching node after `node` in preorder, wrapping around; -1 if nothing matches.
  public int next(int node) {
    int found = matches.nextSetBit(node + 1);
    return found >= 0 ? found : matches.nextSetBit(0);
  }

  /// The matching node before `node` in preorder, wrapping around; -1 if nothing matches.
  public int previous(int node) {
    int found = node > 0 ? matches.previousSetBit(node - 1) : -1;
    return found >= 0 ? found : matches.length() - 1;
  }

  /// How many matches lie at or before `node` in preorder: the number of a match, from 1.
  public int rank(int node) {
    return matches.get(0, node + 1).cardinality();
  }

  /// The value of all samples with a matching frame, in native units.
  public long matchedTotal() {
    return matchedTotal;
  }
}
