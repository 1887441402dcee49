package dev.kiln.render.color.diff;

import dev.kiln.render.color.BoxMark;
import dev.kiln.render.color.ColorScheme;
import dev.kiln.render.color.Theme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Colour by what changed from base to current: hue is the sign, depth the size, grey the noise;
/// new, vanished and moved code is marked as well.
public final class DiffColors implements ColorScheme {
  private final DiffChanges changes;
  private final DiffPalette palette;

  public DiffColors(DiffChanges changes, Theme theme) {
    this.changes = changes;
    this.palette = new DiffPalette(theme);
  }

  @Override
  public int fill(int node) {
    BoxMark mark = changes.mark(node);
    if (mark != BoxMark.PLAIN) {
      return palette.narrow(mark);
    }
    return changes.noise(node) ? palette.same() : palette.fill(changes.relative(node));
  }

  @Override
  public BoxMark mark(int node) {
    return changes.mark(node);
  }

  @Override
  public @Nullable String note(int node) {
    return changes.note(node);
  }

  @Override
  public List<LegendEntry> legend() {
    return palette.legend();
  }
}
