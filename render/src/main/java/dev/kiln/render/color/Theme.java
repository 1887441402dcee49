package dev.kiln.render.color;

/// The colour tokens of the window and of every picture; each an `0xRRGGBB`.
///
/// kiln.css holds the same table for controls; a test holds the two together.
public enum Theme {
  LIGHT(
      0xF4F4F6, 0xFFFFFF, 0xFFFFFF, 0xECEDF0, 0xE7E8EC, 0xE0E2E7, 0xC7CAD2, 0x1C1E26, 0x555B69,
      0x6A7080, 0x5051CF, 0xE8ECFF, 0xFFFFFF, 0xF8CC2F, 0x8A5A00, 0xFFF6DD, 0xEBD9A3, 0xB3261E,
      0x1F7A4D, 0xB4471A, 0x1C66AE, 0xED5F18, 0x1C1E26),
  DARK(
      0x15161B, 0x1B1D23, 0x24262E, 0x101115, 0x262932, 0x2B2E37, 0x414552, 0xECECF1, 0xA9AEBB,
      0x8B90A0, 0x959AF7, 0x292D4E, 0x15161B, 0xF0C630, 0xF0C25A, 0x2B2414, 0x4D4122, 0xF2857C,
      0x6CC79A, 0xF0925A, 0x6FB3F2, 0xF27A3A, 0xF4F4F6);

  /// Ink on a search match, in both themes.
  public static final int MATCH_INK = 0x1C1E26;

  public final int app;
  public final int surface;
  public final int raised;
  public final int sunken;
  public final int hover;
  public final int border;
  public final int border2;
  public final int text;
  public final int text2;
  public final int text3;
  public final int accent;
  public final int accentSoft;
  public final int onAccent;
  public final int match;
  public final int warn;
  public final int warnBackground;
  public final int warnBorder;
  public final int error;
  public final int ok;

  /// Words and outlines that mean more, in a difference.
  public final int slow;

  /// Words and outlines that mean less.
  public final int fast;

  public final int ember;

  /// Labels on boxes.
  public final int ink;

  Theme(
      int app,
      int surface,
      int raised,
      int sunken,
      int hover,
      int border,
      int border2,
      int text,
      int text2,
      int text3,
      int accent,
      int accentSoft,
      int onAccent,
      int match,
      int warn,
      int warnBackground,
      int warnBorder,
      int error,
      int ok,
      int slow,
      int fast,
      int ember,
      int ink) {
    this.app = app;
    this.surface = surface;
    this.raised = raised;
    this.sunken = sunken;
    this.hover = hover;
    this.border = border;
    this.border2 = border2;
    this.text = text;
    this.text2 = text2;
    this.text3 = text3;
    this.accent = accent;
    this.accentSoft = accentSoft;
    this.onAccent = onAccent;
    this.match = match;
    this.warn = warn;
    this.warnBackground = warnBackground;
    this.warnBorder = warnBorder;
    this.error = error;
    this.ok = ok;
    this.slow = slow;
    this.fast = fast;
    this.ember = ember;
    this.ink = ink;
  }
}
