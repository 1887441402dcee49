package dev.kiln.model.tree;

import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import dev.kiln.model.StackTable;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.query.StackMatch;
import dev.kiln.model.query.Transform;
import java.util.BitSet;
import java.util.List;

/// Merges the stack trie by key, in preorder and without hashing: the trie nodes that become one
/// node form a group, and the groups of its children are found by one look at their children.
final class ShapeBuilder {
  private final Profile profile;
  private final StackTable stacks;
  private final MergeKeys keys;
  private final BitSet hidden;

  /// Stacks that end in the node at hand though their last frame is not its.
  private final IntStack joined = new IntStack();

  /// The merge key of the node at hand; none for the root.
  private int key = -1;

  private ShapeBuilder(Profile profile, MergeKeys keys, BitSet hidden) {
    this.profile = profile;
    this.stacks = profile.stacks();
    this.keys = keys;
    this.hidden = hidden;
  }

  static TreeShape build(
      Profile profile, List<Transform> transforms, Direction direction, MergeKey mergeKey) {
    BitSet hidden = new BitSet();
    for (Transform transform : transforms) {
      switch (transform) {
        case Transform.Hide hide -> hidden.or(StackMatch.frames(profile, hide.regex()));
      }
    }
    MergeKeys keys = MergeKeys.of(profile, mergeKey);
    ShapeBuilder builder = new ShapeBuilder(profile, keys, hidden);
    boolean unmerged =
        mergeKey != MergeKey.MODULE && keys.size() == profile.frames().size() && hidden.isEmpty();
    return switch (direction) {
      case CALLEES -> unmerged ? TreeShape.ofStacks(profile, keys) : builder.mergeDown();
      case CALLERS -> builder.mergeUp();
    };
  }

  /// From the outermost frames inward: a group is the stacks that end in one node. The cells of
  /// `stackToNode` link a group until it gets its node.
  private TreeShape mergeDown() {
    int[] end = stacks.subtreeEnds();
    int[] stackToNode = new int[end.length];
    Groups groups = new Groups(stackToNode, keys.size());
    ShapeNodes nodes = new ShapeNodes(end.length);
    int node = 0;
    int head = 0;
    while (true) {
      groups.begin();
      int next = head;
      do {
        int member = next;
        next = stackToNode[member];
        stackToNode[member] = node;
        collectChildren(member, end, groups);
      } while (next != 0);
      while (!joined.isEmpty()) {
        int member = joined.removeLast();
        stackToNode[member] = node;
        collectChildren(member, end, groups);
      }
      groups.end(node);
      if (groups.isEmpty()) {
        return nodes.build(profile, keys, stackToNode);
      }
      int parent = groups.parent();
      head = groups.take();
      node = nodes.add(parent, stacks.frame(head));
      key = keys.of(stacks.frame(head));
    }
  }

  private void collectChildren(int stack, int[] end, Groups groups) {
    for (int child = stack + 1; child < end[stack]; child = end[child]) {
      int frame = stacks.frame(child);
      if (staysInNode(frame)) {
        joined.add(child);
      } else {
        groups.add(child, keys.of(frame));
      }
    }
  }

  /// From the innermost frames outward: a group is the stacks with samples whose inner frames, up
  /// to and with the one at their cursor, are the path to one node.
  private TreeShape mergeUp() {
    int[] cursor = new int[stacks.size()];
    int[] stackToNode = new int[stacks.size()];
    Groups groups = new Groups(stackToNode, keys.size());
    ShapeNodes nodes = new ShapeNodes(1024);
    BitSet used = stacksWithSamples();
    groups.begin();
    for (int stack = used.nextSetBit(1); stack >= 0; stack = used.nextSetBit(stack + 1)) {
      climb(stack, stack, 0, cursor, stackToNode, groups);
    }
    groups.end(0);
    while (!groups.isEmpty()) {
      int parent = groups.parent();
      int head = groups.take();
      int frame = stacks.frame(cursor[head]);
      int node = nodes.add(parent, frame);
      key = keys.of(frame);
      groups.begin();
      for (int member = head, next; member != 0; member = next) {
        next = stackToNode[member];
        climb(member, stacks.parent(cursor[member]), node, cursor, stackToNode, groups);
      }
      groups.end(node);
    }
    return nodes.build(profile, keys, stackToNode);
  }

  /// Moves a stack's cursor to the next frame outward that gets a node of its own.
  private void climb(
      int stack, int from, int node, int[] cursor, int[] stackToNode, Groups groups) {
    int at = from;
    while (at != 0 && staysInNode(stacks.frame(at))) {
      at = stacks.parent(at);
    }
    if (at == 0) {
      stackToNode[stack] = node;
    } else {
      cursor[stack] = at;
      groups.add(stack, keys.of(stacks.frame(at)));
    }
  }

  /// Whether a frame makes no node of its own below the node at hand.
  private boolean staysInNode(int frame) {
    return hidden.get(frame) || keys.by() == MergeKey.MODULE && keys.of(frame) == key;
  }

  private BitSet stacksWithSamples() {
    SampleTable samples = profile.samples();
    BitSet used = new BitSet(stacks.size());
    for (int row = 0; row < samples.size(); row++) {
      used.set(samples.stack(row));
    }
    return used;
  }
}
