package dev.kiln.render.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.tree.CallTree;
import dev.kiln.render.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColorsTest {
  private static final double READABLE = 4.5;

  @ParameterizedTest
  @EnumSource(Theme.class)
  void inkReadsOnEveryFill(Theme theme) {
    Palette palette = new Palette(theme);
    Set<Integer> fills = new HashSet<>();
    for (int step = 0; step < Palette.STEPS; step++) {
      fills.add(palette.mine(step));
      fills.add(palette.platform(step));
      for (int hue = 0; hue < Palette.HUES; hue++) {
        fills.add(palette.library(hue, step));
      }
    }
    for (FrameKind kind : FrameKind.values()) {
      fills.add(palette.kind(kind));
    }
    fills.add(palette.root());
    for (int fill : fills) {
      double contrast = Rgb.contrast(theme.ink, fill);
      assertTrue(contrast >= READABLE, Rgb.hex(fill) + " " + contrast);
    }
    assertTrue(Rgb.contrast(Theme.MATCH_INK, theme.match) >= READABLE);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textReadsOnItsBackgrounds(Theme theme) {
    for (int background : new int[] {theme.app, theme.surface}) {
      for (int text : new int[] {theme.text, theme.text2, theme.text3, theme.accent, theme.error}) {
        double contrast = Rgb.contrast(text, background);
        assertTrue(contrast >= READABLE, Rgb.hex(text) + " on " + Rgb.hex(background));
      }
    }
    assertTrue(Rgb.contrast(theme.onAccent, theme.accent) >= READABLE);
    assertTrue(Rgb.contrast(theme.warn, theme.warnBackground) >= READABLE);
  }

  @Test
  void contrastIsThatOfWcag() {
    assertEquals(21, Rgb.contrast(0x000000, 0xffffff), 1e-9);
    assertEquals(1, Rgb.contrast(0x123456, 0x123456), 1e-9);
    assertEquals(4.48, Rgb.contrast(0x777777, 0xffffff), 0.005);
    assertEquals(0x808080, Rgb.mix(0xffffff, 0x000000, 0.5));
    assertEquals(0x123456, Rgb.mix(0x123456, 0xffffff, 1));
    assertEquals("#00000a", Rgb.hex(10));
  }

  private static final String SHOP =
      """
      com.acme.Shop.main;com.acme.cart.Cart.load;org.apache.http.Client.send 5
      com.acme.Shop.main;com.acme.cart.Cart.load;java.net.Socket.read 9
      com.acme.Shop.main;com.acme.cart.Cart.load 30
      com.acme.Shop.main;com.google.gson.Gson.read 7
      """;

  /// Other code, other weights, the same libraries.
  private static final String MAIL =
      """
      org.mail.Mailer.main;com.google.gson.Gson.read 1
      org.mail.Mailer.main;org.apache.http.Client.send 50
      org.mail.Mailer.main 90
      org.mail.Mailer.main;java.util.List.of 2
      """;

  @ParameterizedTest
  @EnumSource(Theme.class)
  void threeTiers(Theme theme) {
    Map<String, Integer> fills = fills(Trees.of(SHOP), theme);
    Palette palette = new Palette(theme);
    List<Integer> mine = List.of(palette.mine(0), palette.mine(1), palette.mine(2));
    List<Integer> platform = List.of(palette.platform(0), palette.platform(1), palette.platform(2));
    assertTrue(mine.contains(fills.get("com.acme.Shop.main")));
    assertTrue(mine.contains(fills.get("com.acme.cart.Cart.load")));
    assertTrue(platform.contains(fills.get("java.net.Socket.read")));
    assertEquals(palette.root(), fills.get("all"));
    for (String library : List.of("org.apache.http.Client.send", "com.google.gson.Gson.read")) {
      assertTrue(!mine.contains(fills.get(library)) && !platform.contains(fills.get(library)));
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void aLibraryKeepsItsColourFromFileToFile(Theme theme) {
    Map<String, Integer> shop = fills(Trees.of(SHOP), theme);
    Map<String, Integer> mail = fills(Trees.of(MAIL), theme);
    for (String library : List.of("org.apache.http.Client.send", "com.google.gson.Gson.read")) {
      assertEquals(shop.get(library), mail.get(library), library);
    }
    assertNotEquals(shop.get("org.apache.http.Client.send"), shop.get("com.google.gson.Gson.read"));
    assertEquals(shop, fills(Trees.of(SHOP), theme));
  }

  @Test
  void theTenHeaviestDoNotCollideWhileHuesLast() {
    StringBuilder text = new StringBuilder("com.mine.App.run 10000\n");
    for (int i = 0; i < Palette.HUES; i++) {
      text.append("org.lib").append(i).append(".A.b ").append(100 - i).append('\n');
    }
    Map<String, Integer> fills = fills(Trees.of(text.toString()), Theme.LIGHT);
    Palette palette = new Palette(Theme.LIGHT);
    Set<Integer> hues = new HashSet<>();
    for (int i = 0; i < Palette.HUES; i++) {
      int fill = fills.getOrDefault("org.lib" + i + ".A.b", -1);
      for (int hue = 0; hue < Palette.HUES; hue++) {
        for (int step = 0; step < Palette.STEPS; step++) {
          if (palette.library(hue, step) == fill) {
            hues.add(hue);
          }
        }
      }
    }
    assertEquals(Palette.HUES, hues.size());
  }

  @Test
  void theLegendNamesTheHeaviestFamilies() {
    List<String> labels =
        PackageColors.of(Trees.of(SHOP), Theme.LIGHT).legend().stream()
            .map(ColorScheme.LegendEntry::label)
            .toList();
    assertEquals(List.of("com.acme", "com.google", "org.apache", "platform"), labels);
    assertEquals(1, PackageColors.of(Trees.of(""), Theme.DARK).legend().size());
  }

  @Test
  void givenPrefixesAreMyCode() {
    Palette palette = new Palette(Theme.LIGHT);
    CallTree tree = Trees.of(SHOP);
    PackageColors colors = PackageColors.of(tree, palette, List.of("org.apache.", "nothing"));
    Set<Integer> mine = Set.of(palette.mine(0), palette.mine(1), palette.mine(2));
    int found = 0;
    for (int node = 1; node < tree.size(); node++) {
      boolean apache = tree.shape().name(node).startsWith("org.apache.");
      assertEquals(apache, mine.contains(colors.fill(node)), tree.shape().name(node));
      found += apache ? 1 : 0;
    }
    assertTrue(found > 0);
    assertTrue(
        colors.legend().contains(new ColorScheme.LegendEntry("org.apache", palette.mine(1))));
  }

  @Test
  void kindsInUseStandInTheLegend() {
    KindColors colors = new KindColors(Trees.of("a;b 1"), Theme.LIGHT);
    assertEquals(1, colors.legend().size());
    assertEquals(colors.legend().getFirst().rgb(), colors.fill(1));
    assertTrue(new KindColors(Trees.of(""), Theme.LIGHT).legend().isEmpty());
  }

  private static Map<String, Integer> fills(CallTree tree, Theme theme) {
    PackageColors colors = PackageColors.of(tree, theme);
    Map<String, Integer> fills = new TreeMap<>();
    for (int node = 0; node < tree.size(); node++) {
      fills.put(tree.shape().name(node), colors.fill(node));
    }
    return fills;
  }
}
