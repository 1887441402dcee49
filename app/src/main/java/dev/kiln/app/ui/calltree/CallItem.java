package dev.kiln.app.ui.calltree;

import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.FrameNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/// A node of the call tree that creates its children when they are first needed, one page at a
/// time.
///
/// Invariants: children are a sorted page or several, then those that were brought in out of turn,
/// then at most one row that stands for the rest.
final class CallItem extends TreeItem<CallRow> {
  private static final int FIRST_PAGE = 100;
  private static final int NEXT_PAGES = 1000;

  private FlameLayout layout;
  private IntBinaryOperator order;
  private boolean leaf;
  private final Set<Integer> outOfTurn = new HashSet<>();
  private boolean loaded;
  private int last = -1;
  private int inTurn;
  private int childCount;

  CallItem(FlameLayout layout, int node, IntBinaryOperator order) {
    super(new CallRow(node, 0));
    this.layout = layout;
    this.order = order;
    this.leaf = !hasChild(layout, node);
  }

  /// Starts over with another tree or order, for the root: a table forgets its sort order when it
  /// gets another root.
  void restart(FlameLayout newLayout, IntBinaryOperator newOrder) {
    layout = newLayout;
    order = newOrder;
    leaf = !hasChild(newLayout, node());
    outOfTurn.clear();
    last = -1;
    inTurn = 0;
    childCount = leaf ? 0 : siblings().count();
    loaded = true;
    if (leaf) {
      super.getChildren().clear();
    } else {
      load(FIRST_PAGE);
    }
  }

  private static boolean hasChild(FlameLayout layout, int node) {
    TreeShape shape = layout.shape();
    int end = shape.subtreeEnd(node);
    for (int child = node + 1; child < end; child = shape.subtreeEnd(child)) {
      if (Siblings.isThere(layout, child)) {
        return true;
      }
    }
    return false;
  }

  int node() {
    return getValue().node();
  }

  CallTree tree() {
    return layout.tree();
  }

  TreeShape shape() {
    return layout.shape();
  }

  /// The name as the row shows it.
  String shortName() {
    String full = shape().name(node());
    return node() == 0 || shape().keys().by().isGroup()
        ? FrameNames.shown(full)
        : FrameNames.shortName(full);
  }

  /// Whether it lies below another.
  boolean isBelow(CallItem other) {
    return node() > other.node() && node() < shape().subtreeEnd(other.node());
  }

  @Override
  public boolean isLeaf() {
    return leaf;
  }

  @Override
  public ObservableList<TreeItem<CallRow>> getChildren() {
    if (!loaded) {
      loaded = true;
      if (!leaf) {
        childCount = siblings().count();
        load(FIRST_PAGE);
      }
    }
    return super.getChildren();
  }

  private Siblings siblings() {
    return new Siblings(layout, node(), order);
  }

  /// Loads the next page in place of the row that stands for it.
  void loadMore() {
    if (inTurn < childCount) {
      load(NEXT_PAGES);
    }
  }

  private void load(int limit) {
    int[] page = siblings().page(last, limit);
    List<TreeItem<CallRow>> rows = new ArrayList<>(super.getChildren().subList(0, inTurn));
    Set<Integer> brought = new HashSet<>();
    for (int child : page) {
      CallItem known = outOfTurn.contains(child) ? find(child) : null;
      rows.add(known == null ? new CallItem(layout, child, order) : known);
      brought.add(child);
      last = child;
    }
    inTurn += page.length;
    outOfTurn.removeAll(brought);
    for (int child : outOfTurn) {
      CallItem kept = find(child);
      if (kept != null) {
        rows.add(kept);
      }
    }
    int rest = childCount - inTurn - outOfTurn.size();
    if (rest > 0) {
      rows.add(new TreeItem<>(new CallRow(node(), rest)));
    }
    super.getChildren().setAll(rows);
  }

  private @Nullable CallItem find(int child) {
    for (TreeItem<CallRow> row : super.getChildren()) {
      if (row instanceof CallItem item && item.node() == child) {
        return item;
      }
    }
    return null;
  }

  /// The item of a child; brought in out of turn if its page is not loaded.
  CallItem child(int child) {
    ObservableList<TreeItem<CallRow>> rows = getChildren();
    CallItem there = find(child);
    if (there != null) {
      return there;
    }
    CallItem brought = new CallItem(layout, child, order);
    outOfTurn.add(child);
    int rest = childCount - inTurn - outOfTurn.size();
    rows.set(rows.size() - 1, brought);
    if (rest > 0) {
      rows.add(new TreeItem<>(new CallRow(node(), rest)));
    }
    return brought;
  }

  /// The child of greatest total, or null: the next step of the heaviest path.
  @Nullable CallItem heaviest() {
    if (leaf) {
      return null;
    }
    CallTree tree = layout.tree();
    int[] first =
        new Siblings(
                layout,
                node(),
                (a, b) -> {
                  int byTotal = Long.compare(Math.abs(tree.total(b)), Math.abs(tree.total(a)));
                  return byTotal != 0 ? byTotal : Integer.compare(a, b);
                })
            .page(-1, 1);
    return first.length == 0 ? null : child(first[0]);
  }
}
