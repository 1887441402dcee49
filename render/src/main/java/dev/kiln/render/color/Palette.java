package dev.kiln.render.color;

import dev.kiln.model.FrameKind;

/// The fills of flame boxes: all libraries have the same lightness and chroma (OKLCH), so that no
/// package stands out and one ink is readable on all of them. Sub-packages differ by three close
/// steps of lightness.
///
/// Equal lightness cannot part hues for dichromats: the colour-blind palette has six colours that
/// differ in lightness too, at least 0.085 apart (Euclid in OKLab) to every kind of sight.
public final class Palette {
  /// How many library hues the normal palette has.
  public static final int HUES = 8;

  /// How many steps of lightness each hue has.
  public static final int STEPS = 3;

  /// How many steps [#heat] has.
  public static final int HEAT_STEPS = 6;

  private static final int[][] LIGHT_LIBRARY = {
    {0xD5C894, 0xDED29D, 0xE8DBA6},
    {0xB9D2A2, 0xC2DBAB, 0xCBE4B3},
    {0x9ED7BB, 0xA7E0C4, 0xB0E9CD},
    {0x91D7D8, 0x9AE0E1, 0xA3E9EA},
    {0x9AD1EE, 0xA3DAF7, 0xAFE3FF},
    {0xB4C7F7, 0xBED0FF, 0xCBDAFF},
    {0xD1BEEE, 0xDAC7F8, 0xE3D0FF},
    {0xE8B7D6, 0xF1C0E0, 0xFBC9E9}
  };
  private static final int[][] DARK_LIBRARY = {
    {0x594D19, 0x615521, 0x695D2A},
    {0x405529, 0x485D31, 0x4F6539},
    {0x215A42, 0x2A624A, 0x326A51},
    {0x00595B, 0x106163, 0x1C696B},
    {0x1B546E, 0x245C76, 0x2D647F},
    {0x3D4C75, 0x44547E, 0x4B5B86},
    {0x56436E, 0x5D4B76, 0x65537F},
    {0x683D5A, 0x704562, 0x784D6A}
  };
  private static final int[] LIGHT_MINE = {0xF2AC82, 0xFCB58B, 0xFFC19C};
  private static final int[] DARK_MINE = {0x7A3901, 0x83410E, 0x8B4919};
  private static final int[] LIGHT_PLATFORM = {0xCCCED4, 0xD5D7DD, 0xDEE0E6};
  private static final int[] DARK_PLATFORM = {0x3E4045, 0x46484C, 0x4D4F54};

  /// Six colours each; of them the first is the user's own code, the others are libraries.
  private static final int[] LIGHT_COLOR_BLIND = {
    0xE27A8C, 0x7F99EF, 0xB1A02E, 0x98BFFE, 0xDEBA50, 0xFFDA74
  };

  private static final int[] DARK_COLOR_BLIND = {
    0x955172, 0x676815, 0x0172A8, 0x480A55, 0x26529C, 0x093900
  };

  /// As far from each of the six as those are from each other.
  private static final int LIGHT_COLOR_BLIND_PLATFORM = 0xCFD0D4;

  private static final int DARK_COLOR_BLIND_PLATFORM = 0x444549;

  private static final int[] LIGHT_HEAT = {
    0xF0EAE3, 0xEAD9C8, 0xEBC6A6, 0xECB186, 0xEE9A68, 0xEE814D
  };
  private static final int[] DARK_HEAT = {
    0x3A3630, 0x4B3E2F, 0x624327, 0x7A461C, 0x93480E, 0xAD4600
  };

  private final Theme theme;
  private final PaletteKind kind;

  /// The normal palette.
  public Palette(Theme theme) {
    this(theme, PaletteKind.NORMAL);
  }

  public Palette(Theme theme, PaletteKind kind) {
    this.theme = theme;
    this.kind = kind;
  }

  /// How many hues libraries, modules and threads have here.
  public int hues() {
    return isNormal() ? HUES : LIGHT_COLOR_BLIND.length - 1;
  }

  private boolean isNormal() {
    return kind == PaletteKind.NORMAL;
  }

  private int colorBlind(int index) {
    return (theme == Theme.DARK ? DARK_COLOR_BLIND : LIGHT_COLOR_BLIND)[index];
  }

  /// The fill of a library; steps of lightness are in the normal palette only.
  ///
  /// @param hue below [#hues()]
  public int library(int hue, int step) {
    if (!isNormal()) {
      return colorBlind(hue + 1);
    }
    return (theme == Theme.DARK ? DARK_LIBRARY : LIGHT_LIBRARY)[hue][step];
  }

  /// The user's own code.
  public int mine(int step) {
    if (!isNormal()) {
      return colorBlind(0);
    }
    return (theme == Theme.DARK ? DARK_MINE : LIGHT_MINE)[step];
  }

  /// Runtime, standard library, libc, kernel.
  public int platform(int step) {
    if (!isNormal()) {
      return theme == Theme.DARK ? DARK_COLOR_BLIND_PLATFORM : LIGHT_COLOR_BLIND_PLATFORM;
    }
    return (theme == Theme.DARK ? DARK_PLATFORM : LIGHT_PLATFORM)[step];
  }

  /// The fill of the root's box.
  public int root() {
    return platform(2);
  }

  /// One of six steps of self value, 0 the least: a single hue that darkens, the same in both
  /// palettes.
  public int heat(int step) {
    return (theme == Theme.DARK ? DARK_HEAT : LIGHT_HEAT)[step];
  }

  public int kind(FrameKind frame) {
    return isNormal() ? normalKind(frame) : colorBlindKind(frame);
  }

  /// Six colours for nine kinds: machine code of other languages shares one, and what is rare is
  /// grey.
  private int colorBlindKind(FrameKind frame) {
    return switch (frame) {
      case INTERPRETED -> mine(1);
      case JIT -> library(0, 1);
      case C1 -> library(1, 1);
      case INLINED -> library(2, 1);
      case NATIVE, CPP -> library(3, 1);
      case KERNEL -> library(4, 1);
      case WAKER, UNKNOWN, SYNTHETIC -> platform(1);
    };
  }

  private int normalKind(FrameKind frame) {
    return switch (frame) {
      case JIT -> library(2, 1);
      case C1 -> library(1, 1);
      case INLINED -> library(3, 1);
      case INTERPRETED -> mine(2);
      case NATIVE -> library(5, 1);
      case CPP -> library(4, 1);
      case KERNEL -> library(7, 1);
      case WAKER -> library(6, 1);
      case UNKNOWN, SYNTHETIC -> platform(1);
    };
  }
}
