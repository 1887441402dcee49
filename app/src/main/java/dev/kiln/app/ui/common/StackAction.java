package dev.kiln.app.ui.common;

import dev.kiln.model.query.Query;
import java.util.function.UnaryOperator;
import org.kordamp.ikonli.feather.Feather;

/// One way to act on the stacks of a document: a step from its query to another.
///
/// @param name what it does, as menus say it
/// @param icon its icon
/// @param refusal why it cannot be done here; empty where it can
/// @param step the other query
public record StackAction(String name, Feather icon, String refusal, UnaryOperator<Query> step) {}
