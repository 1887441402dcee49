package dev.kiln.model.query;

import dev.kiln.model.SyntheticFrames;
import dev.kiln.model.query.TrieRewriter.Verdict;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// How the stacks of the selected samples are changed before they are merged. Transforms apply
/// strictly in the given order, each to the result of the one before.
///
/// ```
///   main > run > json.read > json.parse > alloc
///   hide=json        main > run > alloc               merge=json        main > run
///   show=json        json.read > json.parse           prune-from=json   main > run > json.read
///   show-from=json   json.read > json.parse > alloc   collapse=json     main > run > json > alloc
///   callees=json     json.parse > alloc               subtree=main;run  run > json.read > ...
/// ```
///
/// Expressions are those of [StackMatch]; "outermost" is the match nearest to the root. They are
/// kept as text, so that equal transforms are equal.
public sealed interface Transform extends Clause {
  /// The trie that this makes of another: one pass.
  StackTrie stacks(StackTrie trie);

  /// A transform that is one expression over frames.
  sealed interface ByFrame extends Transform {
    String regex();

    @Override
    default String valueText() {
      return regex();
    }

    /// The frames that match.
    default BitSet frames(StackTrie trie) {
      return StackMatch.frames(trie.profile(), regex());
    }
  }

  /// Removes matching frames from every stack; their cost goes to the caller.
  record Hide(String regex) implements ByFrame {
    public Hide {
      StackMatch.check(regex);
    }

    @Override
    public Term term() {
      return Term.HIDE;
    }

    @Override
    public StackTrie stacks(StackTrie trie) {
      return TrieRewriter.joining(trie, frames(trie), true);
    }
  }

  /// Keeps only matching frames and removes the others as [Hide] does: "my code only".
  record Show(String regex) implements ByFrame {
    public Show {
      StackMatch.check(regex);
    }

    @Override
    public Term term() {
      return Term.SHOW;
    }

    @Override
    public StackTrie stacks(StackTrie trie) {
      return TrieRewriter.joining(trie, frames(trie), false);
    }
  }

  /// Starts stacks at their outermost matching frame and drops samples without one.
  record ShowFrom(String regex) implements ByFrame {
    public ShowFrom {
      StackMatch.check(regex);
    }

    @Override
    public Term term() {
      return Term.SHOW_FROM;
    }

    @Override
    public StackTrie stacks(StackTrie trie) {
      return TrieRewriter.from(trie, frames(trie), Verdict.TOPS);
    }
  }

  /// Starts stacks below their outermost matching frame, with what it calls. Its own cost stays at
  /// the root. Samples without such a frame are dropped.
  record Callees(String regex) implements ByFrame {
    public Callees {
      StackMatch.check(regex);
    }

    @Override
    public Term term() {
      return Term.CALLEES;
    }

    @Override
    public StackTrie stacks(StackTrie trie) {
      return TrieRewriter.from(trie, frames(trie), Verdict.ROOTS);
    }
  }

  /// Keeps only stacks that begin with these functions; the last one becomes the root.
  ///
  /// @param path function names from the root inward; at least one
  record Subtree(List<String> path) implements Transform {
    public Subtree {
      path = List.copyOf(path);
      if (path.isEmpty() || path.size() == 1 && path.getFirst().isEmpty()) {
        throw new QueryException("subtree: expected function names from the root, a;b;c");
      }
    }

    public static Subtree of(List<String> path) {
      return new Subtree(path);
    }

    /// Reads names parted by semicolons; a backslash makes the character behind it plain.
    public static Subtree parse(String text) {
      return new Subtree(NamePaths.parse(text));
    }

    @Override
    public Term term() {
      return Term.SUBTREE;
    }

    @Override
    public String valueText() {
      return NamePaths.format(path);
    }

    @Override
    public StackTrie stacks(StackTrie trie) {
      return SubtreeCut.of(trie, path);
    }
  }

  /// Merges the outermost matching frame and all below it into the self cost of its caller.
  record Merge(String regex) implements ByFrame {
    public Merge {
      StackMatch.check(regex);
    }

    @Override
    public Term term() {
      return Term.MERGE;
    }

    @Override
    public StackTrie stacks(StackTrie trie) {
      return TrieRewriter.closing(trie, frames(trie), false);
    }
  }

  /// Merges the frames below the outermost match into the self cost of that frame.
  record PruneFrom(String regex) implements ByFrame {
    public PruneFrom {
      StackMatch.check(regex);
    }

    @Override
    public Term term() {
      return Term.PRUNE_FROM;
    }

    @Override
    public StackTrie stacks(StackTrie trie) {
      return TrieRewriter.closing(trie, frames(trie), true);
    }
  }

  /// Folds recursion.
  ///
  /// @param kind whether only neighbours fold
  /// @param regex which functions fold; empty for all
  record Recursion(Kind kind, String regex) implements Transform {
    /// Which recursion is folded.
    public enum Kind {
      /// A frame whose caller is the same function joins it: a, a, b becomes a, b.
      DIRECT("direct"),
      /// A frame whose function is on the path already goes back to it: a, b, a, c becomes a, c.
      ANY("any");

      private final String word;

      Kind(String word) {
        this.word = word;
      }
    }

    public Recursion {
      StackMatch.check(regex);
    }

    /// Reads `direct` or `any`, with `:RE` behind it for some functions only.
    static Recursion parse(String text) {
      for (Kind kind : Kind.values()) {
        if (text.equals(kind.word)) {
          return new Recursion(kind, "");
        }
        if (text.startsWith(kind.word + ":")) {
          return new Recursion(kind, text.substring(kind.word.length() + 1));
        }
      }
      throw new QueryException("recursion=" + text + ": expected direct, any, direct:RE or any:RE");
    }

    @Override
    public Term term() {
      return Term.RECURSION;
    }

    @Override
    public String valueText() {
      return regex.isEmpty() ? kind.word : kind.word + ":" + regex;
    }

    @Override
    public StackTrie stacks(StackTrie trie) {
      BitSet functions = StackMatch.functions(trie.profile(), regex);
      return kind == Kind.ANY
          ? RecursionFold.of(trie, functions)
          : RecursionFold.direct(trie, functions);
    }
  }

  /// Merges adjacent matching frames into one frame with a name of its own.
  record Collapse(String regex) implements ByFrame {
    public Collapse {
      StackMatch.check(regex);
    }

    @Override
    public Term term() {
      return Term.COLLAPSE;
    }

    @Override
    public StackTrie stacks(StackTrie trie) {
      BitSet frames = frames(trie);
      SyntheticFrames added = SyntheticFrames.add(trie.profile(), List.of(name()));
      int madeUp = added.frames()[0];
      int[] parent = trie.parent();
      int[] frame = trie.frame();
      int[] newFrame = Arrays.copyOf(frame, trie.size());
      for (int node = 1; node < newFrame.length; node++) {
        if (frames.get(frame[node])) {
          newFrame[node] = madeUp;
        }
      }
      return TrieRewriter.apply(
          trie.in(added.profile(), madeUp),
          true,
          (node, _) -> {
            int above = parent[node];
            boolean neighbours = above != 0 && frames.get(frame[node]) && frames.get(frame[above]);
            return neighbours ? Verdict.JOINS : Verdict.STAYS;
          },
          newFrame);
    }

    /// The name of the frame, made readable: `^org\.acme\.` is `org.acme`.
    public String name() {
      String plain = StackMatch.pattern(regex).replaceAll("\\\\([^A-Za-z0-9])", "$1");
      String bare = plain.replaceAll("^\\^|\\.\\*$|\\$$", "").replaceAll("(::|[./])$", "");
      return bare.isEmpty() ? regex : bare;
    }
  }

  /// Folds chains of frames without branches into one frame, see [ChainFold].
  record FoldChains() implements Transform {
    @Override
    public Term term() {
      return Term.FOLD_CHAINS;
    }

    @Override
    public String valueText() {
      return "";
    }

    @Override
    public StackTrie stacks(StackTrie trie) {
      return ChainFold.of(trie);
    }
  }
}
