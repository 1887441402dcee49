package dev.kiln.render.svg.diff;

import dev.kiln.render.color.BoxMark;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import dev.kiln.render.svg.SvgOptions;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// What a picture of a difference says, in words and numbers that are ready to be drawn.
///
/// @param title the answer: `CPU time per request: +637 µs (+9.1 %)`
/// @param base where it came from
/// @param current what it became
/// @param caveats sentences that qualify the answer, in a box of their own; may be empty
/// @param heading what the changes are: `Top five changes`
/// @param changes the greatest first; at most [#MAX_CHANGES] are drawn
/// @param moved a sentence for each function that only moved
/// @param howToRead the basis, and what width and colour mean
/// @param commands the lines of the command that draws this again
/// @param flame the graph; null if only the changes are drawn
public record DiffPage(
    String title,
    Caption base,
    Caption current,
    List<String> caveats,
    String heading,
    List<Change> changes,
    List<String> moved,
    String howToRead,
    List<String> commands,
    @Nullable Flame flame) {
  /// The most changes that a picture tells.
  public static final int MAX_CHANGES = 5;

  public DiffPage {
    caveats = List.copyOf(caveats);
    changes = List.copyOf(changes.subList(0, Math.min(MAX_CHANGES, changes.size())));
    moved = List.copyOf(moved);
    commands = List.copyOf(commands);
  }

  /// The caption of one side of the comparison in the head.
  ///
  /// @param amount `7.01 ms`
  /// @param file the file's name
  /// @param basis what it was divided by: `62,410 requests`; empty for nothing
  public record Caption(String amount, String file, String basis) {}

  /// One function that changed.
  ///
  /// @param function its name
  /// @param what what became of it: `costs 614 µs more`
  /// @param size the change, signed, in any one unit: the length of its bar
  /// @param percent `+53 %`; empty if the base or the current side is 0
  /// @param sides `1.15 ms to 1.77 ms`
  /// @param mark how the bar is drawn
  public record Change(
      String function, String what, double size, String percent, String sides, BoxMark mark) {}

  /// The graph.
  ///
  /// @param layout where boxes lie
  /// @param view the range and the rows to draw; its width is not read
  /// @param orientation which way it grows
  /// @param colors fills, marks and notes in a theme
  /// @param texts what is said of a node beside its name: `0.14 s less (-7.8 %): 1.44 s (18.3 %) ->
  ///   1.30 s (16.5 %)`
  public record Flame(
      FlameLayout layout,
      Viewport view,
      Orientation orientation,
      SvgOptions.Colors colors,
      IntFunction<String> texts) {}
}
