package dev.kiln.model.tree;

import dev.kiln.model.StackTable;
import java.util.Arrays;

/// Merges what lies above or below certain nodes of a tree into a new shape, rooted in the function
/// of these nodes. Like [ShapeBuilder] it works in preorder and without hashing.
///
/// Invariant: the given nodes have one key, and none of them lies below another.
final class SandwichMerge {
  private final CallTree tree;
  private final TreeShape from;
  private final ShapeNodes nodes = new ShapeNodes(256);
  private int[] origin = new int[256];
  private long[] weight = new long[256];
  private TreeShape shape;

  private SandwichMerge(CallTree tree) {
    this.tree = tree;
    this.from = tree.shape();
    this.shape = from;
    origin[0] = -1;
  }

  TreeShape shape() {
    return shape;
  }

  /// For each node of the shape one of those merged into it.
  int[] origin() {
    return origin;
  }

  /// Toward callees: a group is the nodes that become one. The cells of `nodeOf` link a group until
  /// it gets its node.
  static SandwichMerge down(CallTree tree, int[] outermost) {
    SandwichMerge merge = new SandwichMerge(tree);
    int[] nodeOf = new int[tree.size()];
    Arrays.fill(nodeOf, -1);
    Groups groups = new Groups(nodeOf, merge.from.keys().size());
    groups.begin();
    for (int member : outermost) {
      nodeOf[member] = 0;
      merge.stands(0, member, member);
      merge.collectChildren(member, groups);
    }
    groups.end(0);
    while (!groups.isEmpty()) {
      int parent = groups.parent();
      int head = groups.take();
      int node = merge.add(parent, head);
      groups.begin();
      for (int member = head, next; member != 0; member = next) {
        next = nodeOf[member];
        nodeOf[member] = node;
        merge.stands(node, member, member);
        merge.collectChildren(member, groups);
      }
      groups.end(node);
    }
    merge.finish(outermost, nodeOf);
    return merge;
  }

  private void collectChildren(int member, Groups groups) {
    int end = from.subtreeEnd(member);
    for (int child = member + 1; child < end; child = from.subtreeEnd(child)) {
      groups.add(child, from.key(child));
    }
  }

  /// Toward callers: a group is the given nodes, by their number from 1, whose callers up to the
  /// one at their cursor are the path to one node.
  static SandwichMerge up(CallTree tree, int[] outermost) {
    SandwichMerge merge = new SandwichMerge(tree);
    int[] cursor = new int[outermost.length + 1];
    int[] nodeOfMember = new int[outermost.length + 1];
    Groups groups = new Groups(nodeOfMember, merge.from.keys().size());
    groups.begin();
    for (int member = 1; member < cursor.length; member++) {
      cursor[member] = outermost[member - 1];
      merge.stands(0, cursor[member], cursor[member]);
      merge.climb(member, 0, cursor, nodeOfMember, groups);
    }
    groups.end(0);
    while (!groups.isEmpty()) {
      int parent = groups.parent();
      int head = groups.take();
      int node = merge.add(parent, cursor[head]);
      groups.begin();
      for (int member = head, next; member != 0; member = next) {
        next = nodeOfMember[member];
        merge.stands(node, cursor[member], outermost[member - 1]);
        merge.climb(member, node, cursor, nodeOfMember, groups);
      }
      groups.end(node);
    }
    int[] nodeOf = new int[tree.size()];
    Arrays.fill(nodeOf, -1);
    for (int member = 1; member < cursor.length; member++) {
      int low = outermost[member - 1];
      Arrays.fill(nodeOf, low, merge.from.subtreeEnd(low), nodeOfMember[member]);
    }
    merge.finish(outermost, nodeOf);
    return merge;
  }

  /// Moves a member's cursor to its caller, or lets it end in the node at hand.
  private void climb(int member, int node, int[] cursor, int[] nodeOfMember, Groups groups) {
    int caller = from.parent(cursor[member]);
    if (caller == 0) {
      nodeOfMember[member] = node;
    } else {
      cursor[member] = caller;
      groups.add(member, from.key(caller));
    }
  }

  private int add(int parent, int standsFor) {
    int node = nodes.add(parent, from.frame(standsFor));
    if (node == origin.length) {
      origin = Arrays.copyOf(origin, Math.addExact(node, (node >> 1) + 16));
    }
    origin[node] = -1;
    return node;
  }

  /// Lets a node of the tree stand for one of the shape if it brings more than the one before.
  private void stands(int node, int candidate, int bringing) {
    int now = origin[node];
    if (now < 0 || weightOf(bringing) > weight[node]) {
      origin[node] = candidate;
      remember(node, weightOf(bringing));
    }
  }

  private long weightOf(int node) {
    return Math.abs(tree.total(node));
  }

  private void remember(int node, long value) {
    if (node >= weight.length) {
      weight = Arrays.copyOf(weight, origin.length);
    }
    weight[node] = value;
  }

  private void finish(int[] outermost, int[] nodeOf) {
    StackTable stacks = from.profile().stacks();
    int[] ofStack = new int[stacks.size()];
    for (int stack = 0; stack < ofStack.length; stack++) {
      int node = from.nodeOfStack(stack);
      ofStack[stack] = node < 0 ? -1 : nodeOf[node];
    }
    TreeShape merged = nodes.build(from.profile(), from.keys(), ofStack);
    shape = outermost.length == 0 ? merged : merged.rootedIn(from.frame(outermost[0]));
    weight = new long[0];
  }
}
