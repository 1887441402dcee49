package dev.kiln.diffview;

import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.ComparisonResult.Asked;
import dev.kiln.model.diff.DiffTree.Widths;
import dev.kiln.model.query.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a comparison is looked at.
///
/// @param basis what is compared; null where Kiln chooses
/// @param units the units of work that the user gave
/// @param layout what the boxes are as wide as
/// @param bySelf whether colours are of the change of self, not of the total
public record DiffLook(
    @Nullable Basis basis, Basis.@Nullable Units units, Layout layout, boolean bySelf) {
  /// What is drawn.
  public enum Layout {
    UNION("Union", "Each box is as wide as the larger side: vanished code keeps its place"),
    BASE("Base", "Widths of the base side"),
    CURRENT("Current", "Widths of the current side"),
    SIDES("Side by side", "Base and current beside each other, zoomed together");

    public final String word;
    public final String meaning;

    /// What boxes are as wide as: of one picture, or of two beside each other.
    public List<Widths> widths() {
      return switch (this) {
        case UNION -> List.of(Widths.UNION);
        case BASE -> List.of(Widths.BASE);
        case CURRENT -> List.of(Widths.CURRENT);
        case SIDES -> List.of(Widths.BASE, Widths.CURRENT);
      };
    }

    Layout(String word, String meaning) {
      this.word = word;
      this.meaning = meaning;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  public static DiffLook initial() {
    return new DiffLook(null, null, Layout.UNION, false);
  }

  public DiffLook withBasis(Basis newBasis) {
    return new DiffLook(newBasis, units, layout, bySelf);
  }

  /// Units of work, and their basis.
  public DiffLook withUnits(Basis.Units newUnits) {
    return new DiffLook(Basis.PER_UNIT, newUnits, layout, bySelf);
  }

  public DiffLook withLayout(Layout newLayout) {
    return new DiffLook(basis, units, newLayout, bySelf);
  }

  public DiffLook withBySelf(boolean self) {
    return new DiffLook(basis, units, layout, self);
  }

  /// What a query is asked of both sides, looked at so.
  public Asked asked(Query query) {
    return new Asked(query, basis, units);
  }

  /// Base and current exchanged.
  public DiffLook turned() {
    return new DiffLook(basis, units == null ? null : units.turned(), layout, bySelf);
  }
}
