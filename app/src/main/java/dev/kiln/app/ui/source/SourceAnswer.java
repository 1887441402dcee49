package dev.kiln.app.ui.source;

import dev.kiln.app.session.source.Found;
import dev.kiln.app.session.source.SourceKey;
import dev.kiln.app.session.source.SourceText;
import dev.kiln.model.tree.LineTotals.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The result of looking for the source of one function.
///
/// @param key its file
/// @param function its name
/// @param found where the file is, or why it is not there
/// @param text the file; null if there is none to show
/// @param problem why a file that was found cannot be read; empty if it can
/// @param values what the lines of the file cost, in order
/// @param target the line to show first; 0 if no sample has one
/// @param changed whether the file was changed after the recording
record SourceAnswer(
    SourceKey key,
    String function,
    Found found,
    @Nullable SourceText text,
    String problem,
    List<Line> values,
    int target,
    boolean changed) {

  /// Whether any sample in the file has a line.
  boolean hasLines() {
    return values.stream().anyMatch(line -> line.line() > 0);
  }

  /// What the file's functions cost if the profile does not say in which line.
  Line unplaced() {
    return values.stream().filter(line -> line.line() == 0).findFirst().orElse(new Line(0, 0, 0));
  }

  /// How many lines have samples but are beyond the file's end.
  long beyond() {
    int lines = text == null ? Integer.MAX_VALUE : text.lines().size();
    return values.stream().filter(line -> line.line() > lines).count();
  }
}
