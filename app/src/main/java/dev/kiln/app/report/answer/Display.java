package dev.kiln.app.report.answer;

import java.util.List;

/// The graphics that a window is drawn with.
///
/// @param problem why no window can open; empty if one can
/// @param javafx the version of JavaFX; empty if it did not start
/// @param pipeline how it draws: `es2`, `d3d`, `mtl`, `sw`, or `gpu` if only that is known
/// @param software whether the processor draws, and not a graphics card
/// @param renderer the graphics card as its driver names it; empty if it is unknown
/// @param screens each with its size and scale
/// @param fonts the families chosen for the window and for numbers
/// @param config the folder of the settings
public record Display(
    String problem,
    String javafx,
    String pipeline,
    boolean software,
    String renderer,
    List<String> screens,
    List<String> fonts,
    String config) {
  public Display {
    screens = List.copyOf(screens);
    fonts = List.copyOf(fonts);
  }

  /// No window can open.
  public static Display none(String problem, String config) {
    return new Display(problem, "", "", true, "", List.of(), List.of(), config);
  }
}
