package dev.kiln.app.ui.common;

import dev.kiln.model.query.Filter;
import dev.kiln.model.query.Transform;
import dev.kiln.model.tree.TreeShape;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the stacks of a frame: the same list in menus, in the details and in
/// tables.
public final class StackActions {
  private final List<StackAction> actions = new ArrayList<>();
  private final String refusal;

  private StackActions(String refusal) {
    this.refusal = refusal;
  }

  /// The actions on a node of a tree.
  public static List<StackAction> of(TreeShape shape, int node) {
    StackActions list = new StackActions(node == 0 ? "not for all" : "");
    String regex = node == 0 ? "" : Filter.exactly(functionName(shape, node));
    list.add("Show only stacks with it", Feather.FILTER, new Filter.Focus(regex));
    list.add("Drop stacks with it", Feather.SLASH, new Filter.Ignore(regex));
    list.add("Hide it, cost to the caller", Feather.EYE_OFF, new Transform.Hide(regex));
    return list.actions;
  }

  private void add(String name, Feather icon, Filter filter) {
    actions.add(new StackAction(name, icon, refusal, query -> query.plus(filter)));
  }

  private void add(String name, Feather icon, Transform transform) {
    actions.add(new StackAction(name, icon, refusal, query -> query.plus(transform)));
  }

  /// The name of the node's function; one of them where several are merged into the node.
  public static String functionName(TreeShape shape, int node) {
    int function = shape.profile().frames().function(shape.frame(node));
    return shape.profile().functions().name(function);
  }
}
