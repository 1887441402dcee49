package dev.kiln.render.color;

/// The sequential scale of the heat map. It has one hue, and each step contrasts more with the
/// background than the one before, so lightness alone shows which value is larger, also to the
/// colour-blind.
///
/// Computed in OKLCH, hue 218 to 236: lightness 0.88 to 0.39 on light ground, 0.33 to 0.88 on dark.
public final class HeatColors {
  /// How many steps there are beside the one for nothing.
  public static final int STEPS = 7;

  private static final int[] LIGHT = {
    0xB7DFEB, 0x8FC8DB, 0x65B0CC, 0x3C98BB, 0x187FA6, 0x0D668A, 0x004B6C
  };
  private static final int[] DARK = {
    0x0F3C45, 0x155362, 0x1C6A80, 0x3186A2, 0x47A1C5, 0x70C0E5, 0xAAE0FF
  };

  private HeatColors() {}

  /// The fill of a step: 0 for nothing, [#STEPS] for the most.
  public static int fill(Theme theme, int step) {
    if (step == 0) {
      return theme.sunken;
    }
    return (theme == Theme.DARK ? DARK : LIGHT)[step - 1];
  }
}
