package dev.kiln.render.svg.hot;

import dev.kiln.model.tree.CallTree;
import dev.kiln.render.layout.hot.HotPoint;
import dev.kiln.render.layout.hot.HotPoints;
import dev.kiln.render.svg.SvgOptions;
import java.util.List;
import java.util.function.Function;

/// What a picture of hot paths says, in words and numbers that are ready to be drawn.
///
/// @param title the answer: `OrderService.place costs 1.48 of 4.02 cores`
/// @param subtitle file, value type, total
/// @param query the query's text form; empty for everything
/// @param points the functions
/// @param tree what they are of
/// @param colors the fills of the tree's nodes, once per theme
/// @param texts all numbers of a point, with their sources
/// @param caveats what qualifies the numbers, in sentences without a full stop; may be empty
/// @param commands the lines of the command that draws this again
public record HotPage(
    String title,
    String subtitle,
    String query,
    HotPoints points,
    CallTree tree,
    SvgOptions.Colors colors,
    Function<HotPoint, String> texts,
    List<String> caveats,
    List<String> commands) {
  public HotPage {
    caveats = List.copyOf(caveats);
    commands = List.copyOf(commands);
  }
}
