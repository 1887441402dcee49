package dev.kiln.app.ui.calltree;

import dev.kiln.app.session.Answer;
import dev.kiln.model.FrameKind;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.model.value.ValueType;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/// The figures of a node in the cells of the call tree.
///
/// @param answer the tree
/// @param counts samples in place of values; null if they were not asked for
/// @param zoomed the node that `of view` refers to
record TreeFigures(Answer answer, @Nullable CallTree counts, int zoomed) {
  CallTree tree() {
    return answer.tree();
  }

  ValueType valueType() {
    return answer.valueType();
  }

  /// Whether these are of the answer that is shown elsewhere.
  boolean isCurrent(@Nullable Answer now) {
    return now != null && now.hasTreeOf(answer);
  }

  boolean has(TreeColumn column) {
    return column != TreeColumn.SAMPLES || counts != null;
  }

  long number(TreeColumn column, int node) {
    return switch (column) {
      case TOTAL, TOTAL_SHARE, TOTAL_OF_VIEW, TOTAL_OF_PARENT -> tree().total(node);
      case SELF, SELF_SHARE -> tree().self(node);
      case SAMPLES -> counts == null ? 0 : counts.total(node);
      case NAME, MODULE, FILE -> 0;
    };
  }

  /// NaN if there is no whole: of the view for nodes outside it, of the parent for the root.
  double share(TreeColumn column, int node) {
    long whole =
        switch (column) {
          case TOTAL_OF_VIEW -> isInView(node) ? tree().whole(zoomed) : 0;
          case TOTAL_OF_PARENT -> node == 0 ? 0 : tree().whole(tree().shape().parent(node));
          default -> tree().whole();
        };
    return whole == 0 ? Double.NaN : (double) number(column, node) / whole;
  }

  private boolean isInView(int node) {
    return node >= zoomed && node < tree().shape().subtreeEnd(zoomed);
  }

  String words(TreeColumn column, int node) {
    TreeShape shape = tree().shape();
    return switch (column) {
      case NAME -> shape.name(node);
      case MODULE -> node == 0 ? "" : shape.keys().module(shape.key(node));
      case FILE -> node == 0 ? "" : place(node);
      default -> "";
    };
  }

  /// With the line if the node stands for one line; by function it stands for several.
  private String place(int node) {
    TreeShape shape = tree().shape();
    String file = shape.keys().file(shape.key(node));
    int line = tree().shape().profile().frames().line(shape.frame(node));
    boolean oneLine = shape.keys().by() == MergeKey.LINE && line > 0;
    return oneLine && !file.isEmpty() ? file + ":" + line : file;
  }

  /// How the code was run, in a word; empty if it is the usual way or unknown.
  String kindMark(int node) {
    if (node == 0 || isGroup()) {
      return "";
    }
    FrameKind kind = tree().shape().profile().frames().kind(tree().shape().frame(node));
    return switch (kind) {
      case INTERPRETED, INLINED, NATIVE, KERNEL, CPP, C1 -> kind.label();
      case UNKNOWN, JIT, WAKER, SYNTHETIC -> "";
    };
  }

  /// Whether nodes are groups of functions, whose names have no short form.
  boolean isGroup() {
    return tree().shape().keys().by().isGroup();
  }

  /// Compares siblings by a column; ties by total, then by place in the tree.
  IntBinaryOperator order(TreeColumn column, boolean descending) {
    TreeColumn by = column.ranking();
    return (a, b) -> {
      int order =
          by.kind().isNumber()
              ? Long.compare(number(by, a), number(by, b))
              : words(by, a).compareToIgnoreCase(words(by, b));
      if (order != 0) {
        return descending ? -order : order;
      }
      int byTotal = Long.compare(tree().total(b), tree().total(a));
      return byTotal != 0 ? byTotal : Integer.compare(a, b);
    };
  }
}
