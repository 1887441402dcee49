package dev.kiln.app.ui.common.table;

import dev.kiln.app.session.Answer;
import dev.kiln.model.tree.CallEdges;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FunctionTotals;
import dev.kiln.model.tree.GroupTotals;
import dev.kiln.model.tree.MergeKeys;
import dev.kiln.model.tree.Totals;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The figures of a function table, as columns over ids. A row is an id, and its object is created
/// only when it is shown.
///
/// ```
///   id | name          module  self  total  node      by FUNCTION an id is a merge key,
///    0 | Cart.load     cart      12     40     7      else a package or a module
///    1 | memcpy        libc       3      3    11
/// ```
///
/// Invariants: immutable, made off the JavaFX thread; `node` is the heaviest node of the id in the
/// answer's tree, or -1; columns that were not asked for are not there.
public final class FunctionFigures {
  private final Answer answer;
  private final GroupBy by;
  private final int zoomed;
  private final @Nullable GroupTotals groups;
  private final Totals all;
  private final int[] node;
  private final @Nullable Totals view;
  private final @Nullable Totals samples;
  private final @Nullable CallEdges edges;

  /// Adds up what the columns need: one sweep for rows, one more for each kind of figures.
  ///
  /// @param zoomed the node that `of view` refers to
  public FunctionFigures(Answer answer, GroupBy by, int zoomed, Set<FunctionColumn> columns) {
    this.answer = answer;
    this.by = by;
    this.zoomed = zoomed;
    CallTree tree = answer.tree();
    groups = by == GroupBy.FUNCTION ? null : groups(tree, 0);
    all = groups == null ? answer.totals() : groups;
    node = heaviest(tree);
    boolean viewed = columns.stream().anyMatch(FunctionColumn::isOfView);
    view = viewed ? totals(tree, zoomed) : null;
    boolean counted = columns.contains(FunctionColumn.SAMPLES);
    samples = counted ? totals(tree.ofSampleCounts(answer.rows()), 0) : null;
    boolean linked =
        columns.contains(FunctionColumn.CALLERS) || columns.contains(FunctionColumn.CALLEES);
    edges = linked && by == GroupBy.FUNCTION ? CallEdges.of(tree) : null;
  }

  private GroupTotals groups(CallTree tree, int top) {
    MergeKeys keys = tree.shape().keys();
    return GroupTotals.of(tree, top, key -> by.nameOf(keys, key));
  }

  private Totals totals(CallTree tree, int top) {
    return by == GroupBy.FUNCTION ? FunctionTotals.of(tree, top) : groups(tree, top);
  }

  private int[] heaviest(CallTree tree) {
    int[] heaviest = new int[size()];
    Arrays.fill(heaviest, -1);
    for (int n = 1; n < tree.size(); n++) {
      int id = idOfKey(tree.shape().key(n));
      long total = Math.abs(tree.total(n));
      if (total > 0 && (heaviest[id] < 0 || total > Math.abs(tree.total(heaviest[id])))) {
        heaviest[id] = n;
      }
    }
    return heaviest;
  }

  public Answer answer() {
    return answer;
  }

  public GroupBy by() {
    return by;
  }

  /// Ids are below this; not all are present.
  public int size() {
    return groups == null ? answer.totals().keys().size() : groups.size();
  }

  public boolean isPresent(int id) {
    return all.isPresent(id);
  }

  /// The row of a merge key of the answer's tree.
  public int idOfKey(int key) {
    return groups == null ? key : groups.groupOfKey(key);
  }

  public String name(int id) {
    return groups == null ? answer.totals().keys().name(id) : groups.name(id);
  }

  /// Empty if unknown, and for groups.
  public String module(int id) {
    return groups == null ? answer.totals().keys().module(id) : "";
  }

  /// Empty if unknown, and for groups.
  public String file(int id) {
    return groups == null ? answer.totals().keys().file(id) : "";
  }

  public long self(int id) {
    return all.self(id);
  }

  public long total(int id) {
    return all.total(id);
  }

  /// The heaviest node of the answer's tree, or -1.
  public int node(int id) {
    return node[id];
  }

  /// Whether the figures of a column are there.
  boolean has(FunctionColumn column) {
    return switch (column) {
      case SELF_OF_VIEW, TOTAL_OF_VIEW -> view != null;
      case SAMPLES -> samples != null;
      case CALLERS, CALLEES -> edges != null;
      case NAME, SELF, SELF_SHARE, TOTAL, TOTAL_SHARE, MODULE, FILE -> true;
    };
  }

  /// A number of a column in its own unit; 0 if it is not there, and for words.
  long number(FunctionColumn column, int id) {
    return switch (column) {
      case SELF, SELF_SHARE -> all.self(id);
      case TOTAL, TOTAL_SHARE -> all.total(id);
      case SELF_OF_VIEW -> view == null ? 0 : view.self(id);
      case TOTAL_OF_VIEW -> view == null ? 0 : view.total(id);
      case SAMPLES -> samples == null ? 0 : samples.total(id);
      case CALLERS -> edges == null ? 0 : edges.callers(id);
      case CALLEES -> edges == null ? 0 : edges.callees(id);
      case NAME, MODULE, FILE -> 0;
    };
  }

  /// The words of a column; empty for numbers.
  String words(FunctionColumn column, int id) {
    return switch (column) {
      case NAME -> name(id);
      case MODULE -> module(id);
      case FILE -> file(id);
      default -> "";
    };
  }

  /// What a share of a column is a share of; NaN if that is 0.
  double share(FunctionColumn column, int id) {
    long whole = column.isOfView() ? answer.tree().whole(zoomed) : answer.tree().whole();
    return whole == 0 ? Double.NaN : (double) number(column, id) / whole;
  }
}
