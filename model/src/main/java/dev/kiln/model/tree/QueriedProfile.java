package dev.kiln.model.tree;

import dev.kiln.model.Profile;
import dev.kiln.model.ProfileInfo.Fact;
import dev.kiln.model.SampleTable;
import dev.kiln.model.StackTable;
import dev.kiln.model.SyntheticFrames;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.query.Rows;
import dev.kiln.model.query.Selection;
import dev.kiln.model.query.StackTransforms;
import dev.kiln.model.query.StackTrie;
import dev.kiln.model.query.TrieRewriter;
import dev.kiln.model.query.TrieRewriter.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Makes a profile of what a query selects, so that it can be written to a file.
///
/// Holds the samples that the filters choose and the transforms leave, of all value types, with
/// their times, threads, labels and links, on their transformed stacks. By MODULE and PACKAGE the
/// frames are those groups; by FUNCTION and LINE they keep their lines. The direction changes
/// nothing: a stack goes from caller to callee.
///
/// The query's text stands among the facts as a `Comment`.
public final class QueriedProfile {
  private QueriedProfile() {}

  /// Makes the profile; O(rows + stacks).
  ///
  /// @throws dev.kiln.model.query.QueryException if the query does not fit the profile
  public static Profile of(Profile profile, Query query) {
    Rows chosen = Selection.rows(profile, query.filters());
    StackTrie trie = StackTransforms.apply(profile, query.transforms());
    if (query.mergeKey().isGroup()) {
      trie = grouped(trie, query.mergeKey());
    }
    SampleTable samples = profile.samples();
    int[] rows = rows(trie, samples, chosen);
    trie = used(trie, samples, rows);
    TreeShape shape = ShapeBuilder.mergeDown(trie, MergeKeys.ofFrames(trie.profile()));
    int[] stackOfRow = Arrays.stream(rows).map(r -> shape.nodeOfStack(samples.stack(r))).toArray();
    return trie.profile().with(facts(profile, query), stacks(shape), rows, stackOfRow);
  }

  private static int[] rows(StackTrie trie, SampleTable samples, Rows chosen) {
    int[] rows = new int[chosen.size()];
    int count = 0;
    for (int row = chosen.next(0); row < chosen.end(); row = chosen.next(row + 1)) {
      if (trie.node(samples.stack(row)) >= 0) {
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  /// The trie without nodes that no sample reaches.
  private static StackTrie used(StackTrie trie, SampleTable samples, int[] rows) {
    BitSet used = new BitSet(trie.size());
    for (int row : rows) {
      used.set(trie.node(samples.stack(row)));
    }
    for (int node = trie.size() - 1; node > 0; node--) {
      if (used.get(node)) {
        used.set(trie.parent()[node]);
      }
    }
    return TrieRewriter.apply(
        trie, true, (node, _) -> used.get(node) ? Verdict.STAYS : Verdict.DROPS);
  }

  /// The trie with a frame for each group; neighbours of one group are one.
  private static StackTrie grouped(StackTrie trie, MergeKey by) {
    MergeKeys keys = MergeKeys.of(trie.profile(), by, trie.madeUp());
    List<String> names = new ArrayList<>();
    for (int key = 0; key < keys.size(); key++) {
      names.add(keys.name(key));
    }
    SyntheticFrames groups = SyntheticFrames.add(trie.profile(), names);
    int[] parent = trie.parent();
    int[] frame = trie.frame();
    int[] groupFrame = new int[trie.size()];
    for (int node = 1; node < groupFrame.length; node++) {
      groupFrame[node] = groups.frames()[keys.of(frame[node])];
    }
    return TrieRewriter.apply(
        trie.in(groups.profile()),
        true,
        (node, _) -> {
          boolean joins = parent[node] != 0 && keys.of(frame[node]) == keys.of(frame[parent[node]]);
          return joins ? Verdict.JOINS : Verdict.STAYS;
        },
        groupFrame);
  }

  private static StackTable stacks(TreeShape shape) {
    int[] parent = new int[shape.size()];
    int[] frame = new int[shape.size()];
    for (int node = 1; node < parent.length; node++) {
      parent[node] = shape.parent(node);
      frame[node] = shape.frame(node);
    }
    return StackTable.of(parent, frame);
  }

  private static List<Fact> facts(Profile profile, Query query) {
    List<Fact> facts = new ArrayList<>(profile.info().facts());
    String text = QueryText.format(query);
    if (!text.isEmpty()) {
      facts.add(new Fact("Comment", "Kiln query: " + text));
    }
    return facts;
  }
}
