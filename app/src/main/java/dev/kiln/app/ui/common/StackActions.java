package dev.kiln.app.ui.common;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.StackAction.Kind;
import dev.kiln.model.FunctionTable;
import dev.kiln.model.PackageNames;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Filter;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.query.Transform;
import dev.kiln.model.query.Transform.Recursion;
import dev.kiln.model.tree.TreeShape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/// What can be done with the stacks of a frame: the same list in menus, by key, in the details and
/// in tables.
public final class StackActions {
  private final TreeShape shape;
  private final int node;

  /// Matches the frame, as a filter or transform; empty if nothing does.
  private final String expression;

  /// Why paths of the tree do not start at the root of the document's stacks; empty if they do.
  private final String elsewhere;

  /// Whether a transform made the frame up, so that no sample of the file has it.
  private final boolean madeUp;

  private StackActions(Document document, TreeShape shape, int node) {
    this.shape = shape;
    this.node = node;
    this.madeUp = node != 0 && shape.frame(node) >= document.profile().frames().size();
    this.expression = node == 0 ? "" : expression();
    Answer answer = document.answerProperty().get();
    boolean fromRoot =
        answer != null
            && answer.tree().shape() == shape
            && answer.query().direction() == Direction.CALLEES;
    this.elsewhere = fromRoot ? "" : "only from the root, in the flame view";
  }

  /// The actions on a node of a tree of the document, one of each kind.
  public static List<StackAction> of(Document document, TreeShape shape, int node) {
    StackActions actions = new StackActions(document, shape, node);
    return List.of(Kind.values()).stream().map(actions::action).toList();
  }

  /// Does one kind of action on the document's chosen node; nothing if it cannot be done.
  public static void act(Document document, Kind kind) {
    var answer = document.answerProperty().get();
    int chosen = document.selectedNodeProperty().get();
    if (answer != null && answer.hasBox(chosen)) {
      act(document, new StackActions(document, answer.tree().shape(), chosen).action(kind));
    }
  }

  /// Does an action; it can be undone.
  public static void act(Document document, StackAction action) {
    if (action.isPossible()) {
      document.store().update(s -> s.withQuery(action.step().apply(s.query())));
    }
  }

  /// The name of the node's function; one of them if several are merged into the node.
  public static String functionName(TreeShape shape, int node) {
    int function = shape.profile().frames().function(shape.frame(node));
    return shape.profile().functions().name(function);
  }

  private StackAction action(Kind kind) {
    if (node == 0) {
      return new StackAction(kind, "for a frame, not for all", UnaryOperator.identity());
    }
    return switch (kind) {
      case TOWERS -> filter(kind, new Filter.Focus(expression));
      case DROP -> filter(kind, new Filter.Ignore(expression));
      case FOCUS_FUNCTION -> transform(kind, "", new Transform.ShowFrom(expression));
      case FOCUS_CALLEES -> transform(kind, "", new Transform.Callees(expression));
      case FOCUS_SUBTREE -> subtree(kind);
      case HIDE -> transform(kind, "", new Transform.Hide(expression));
      case MERGE -> transform(kind, "", new Transform.Merge(expression));
      case TRUNCATE -> transform(kind, "", new Transform.PruneFrom(expression));
      case RECURSION_DIRECT ->
          transform(kind, grouped(), new Recursion(Recursion.Kind.DIRECT, expression));
      case RECURSION_ANY ->
          transform(kind, grouped(), new Recursion(Recursion.Kind.ANY, expression));
      case PACKAGE -> collapse(kind, packageExpression(), "its name has no package");
      case MODULE -> collapse(kind, moduleExpression(), "its module is unknown");
    };
  }

  private StackAction filter(Kind kind, Filter filter) {
    String refusal = madeUp ? "not for a collapsed group" : "";
    return new StackAction(kind, refusal, query -> query.plus(filter));
  }

  private static StackAction transform(Kind kind, String refusal, Transform transform) {
    return new StackAction(kind, refusal, query -> query.plus(transform));
  }

  private StackAction subtree(Kind kind) {
    List<String> path = new ArrayList<>();
    for (int n = node; n != 0; n = shape.parent(n)) {
      path.add(functionName(shape, n));
    }
    Collections.reverse(path);
    return transform(kind, grouped().isEmpty() ? elsewhere : grouped(), Transform.Subtree.of(path));
  }

  private StackAction collapse(Kind kind, String match, String otherwise) {
    return match.isEmpty()
        ? new StackAction(kind, otherwise, UnaryOperator.identity())
        : transform(kind, "", new Transform.Collapse(match));
  }

  private String grouped() {
    return shape.keys().by().isGroup() ? "by function only" : "";
  }

  private String expression() {
    if (shape.keys().by() == MergeKey.MODULE && !madeUp) {
      return moduleExpression();
    }
    String group = shape.keys().by() == MergeKey.PACKAGE && !madeUp ? packageExpression() : "";
    return group.isEmpty() ? Filter.exactly(functionName(shape, node)) : group;
  }

  private String moduleExpression() {
    String module = functions().module(function());
    return module.isEmpty() ? "" : "module:" + Filter.exactly(module);
  }

  /// What all functions of the package begin with; empty if names do not tell.
  private String packageExpression() {
    FunctionTable functions = functions();
    String name = functions.name(function());
    String module = functions.module(function());
    String group = PackageNames.of(name, functions.file(function()), module);
    if (name.startsWith(group) && name.length() > group.length()) {
      String separator =
          name.startsWith("::", group.length())
              ? "::"
              : name.substring(group.length(), group.length() + 1);
      return "^" + Filter.literal(group + separator);
    }
    return !module.isEmpty() && group.equals(module) ? moduleExpression() : "";
  }

  private FunctionTable functions() {
    return shape.profile().functions();
  }

  private int function() {
    return shape.profile().frames().function(shape.frame(node));
  }
}
