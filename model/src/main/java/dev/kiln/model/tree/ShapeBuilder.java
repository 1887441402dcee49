package dev.kiln.model.tree;

import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.query.StackTransforms;
import dev.kiln.model.query.StackTrie;
import dev.kiln.model.query.Transform;
import java.util.BitSet;
import java.util.List;

/// Merges the stack trie by key, in preorder and without hashing: the trie nodes that become one
/// node form a group, and one look at their children gives the groups of its children.
final class ShapeBuilder {
  private final StackTrie trie;
  private final int[] parent;
  private final int[] frame;
  private final MergeKeys keys;
  private final boolean joinsNeighbours;

  /// Trie nodes that end in the node at hand though their last frame is not its.
  private final IntStack joined = new IntStack();

  /// The merge key of the node at hand; none for the root.
  private int key = -1;

  private ShapeBuilder(StackTrie trie, MergeKeys keys) {
    this.trie = trie;
    this.parent = trie.parent();
    this.frame = trie.frame();
    this.keys = keys;
    this.joinsNeighbours = keys.by().isGroup();
  }

  static TreeShape build(
      Profile profile, List<Transform> transforms, Direction direction, MergeKey mergeKey) {
    StackTrie trie = StackTransforms.apply(profile, transforms);
    MergeKeys keys = MergeKeys.of(trie.profile(), mergeKey, trie.madeUp());
    boolean unmerged = trie.isUntouched() && !mergeKey.isGroup() && keys.isOnePerFrame();
    return switch (direction) {
      case CALLEES -> unmerged ? TreeShape.ofStacks(profile, keys) : mergeDown(trie, keys);
      case CALLERS -> new ShapeBuilder(trie, keys).mergeUp();
    };
  }

  /// Merges toward callees.
  static TreeShape mergeDown(StackTrie trie, MergeKeys keys) {
    return new ShapeBuilder(trie, keys).mergeDown();
  }

  /// From the outermost frames inward: a group is the trie nodes that end in one node. The cells of
  /// `nodeOf` link a group until it gets its node.
  private TreeShape mergeDown() {
    int[] end = trie.subtreeEnds();
    int[] nodeOf = new int[end.length];
    Groups groups = new Groups(nodeOf, keys.size());
    ShapeNodes nodes = new ShapeNodes(end.length);
    int node = 0;
    int head = 0;
    while (true) {
      groups.begin();
      int next = head;
      do {
        int member = next;
        next = nodeOf[member];
        nodeOf[member] = node;
        collectChildren(member, end, groups);
      } while (next != 0);
      while (!joined.isEmpty()) {
        int member = joined.removeLast();
        nodeOf[member] = node;
        collectChildren(member, end, groups);
      }
      groups.end(node);
      if (groups.isEmpty()) {
        return finished(nodes, nodeOf);
      }
      int parentNode = groups.parent();
      head = groups.take();
      node = nodes.add(parentNode, frame[head]);
      key = keys.of(frame[head]);
    }
  }

  private void collectChildren(int stack, int[] end, Groups groups) {
    for (int child = stack + 1; child < end[stack]; child = end[child]) {
      int frameId = frame[child];
      if (staysInNode(frameId)) {
        joined.add(child);
      } else {
        groups.add(child, keys.of(frameId));
      }
    }
  }

  /// From the innermost frames outward: a group is the trie nodes with samples whose inner frames,
  /// up to and with the one at their cursor, are the path to one node.
  private TreeShape mergeUp() {
    int[] cursor = new int[trie.size()];
    int[] nodeOf = new int[trie.size()];
    Groups groups = new Groups(nodeOf, keys.size());
    ShapeNodes nodes = new ShapeNodes(1024);
    BitSet used = nodesWithSamples();
    groups.begin();
    for (int stack = used.nextSetBit(1); stack >= 0; stack = used.nextSetBit(stack + 1)) {
      climb(stack, stack, 0, cursor, nodeOf, groups);
    }
    groups.end(0);
    while (!groups.isEmpty()) {
      int parentNode = groups.parent();
      int head = groups.take();
      int frameId = frame[cursor[head]];
      int node = nodes.add(parentNode, frameId);
      key = keys.of(frameId);
      groups.begin();
      for (int member = head, next; member != 0; member = next) {
        next = nodeOf[member];
        climb(member, parent[cursor[member]], node, cursor, nodeOf, groups);
      }
      groups.end(node);
    }
    return finished(nodes, nodeOf);
  }

  /// Moves a trie node's cursor to the next frame outward that gets a node of its own.
  private void climb(int stack, int from, int node, int[] cursor, int[] nodeOf, Groups groups) {
    int at = from;
    while (at != 0 && staysInNode(frame[at])) {
      at = parent[at];
    }
    if (at == 0) {
      nodeOf[stack] = node;
    } else {
      cursor[stack] = at;
      groups.add(stack, keys.of(frame[at]));
    }
  }

  /// Whether a frame makes no node of its own below the node at hand.
  private boolean staysInNode(int frameId) {
    return joinsNeighbours && keys.of(frameId) == key;
  }

  private BitSet nodesWithSamples() {
    SampleTable samples = trie.profile().samples();
    BitSet used = new BitSet(trie.size());
    for (int row = 0; row < samples.size(); row++) {
      int node = trie.node(samples.stack(row));
      if (node >= 0) {
        used.set(node);
      }
    }
    return used;
  }

  private TreeShape finished(ShapeNodes nodes, int[] nodeOf) {
    return nodes.build(trie.profile(), keys, StackTrie.throughMap(trie.nodeOfStack(), nodeOf));
  }
}
