package dev.kiln.render.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.Stacks;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Fills by what the user chose them to mean.
class ColorSchemesTest {
  private static final Palette LIGHT = new Palette(Theme.LIGHT);

  private static ColorScheme scheme(Coloring coloring, CallTree tree, Rows rows) {
    return ColorSchemes.of(coloring, tree, rows, Theme.LIGHT, PaletteKind.NORMAL, List.of());
  }

  private static Rows all(Profile profile) {
    return Rows.range(0, profile.samples().size());
  }

  @ParameterizedTest
  @EnumSource(Coloring.class)
  void everyColouringHasBothPalettesAndThemes(Coloring coloring) {
    CallTree tree = Trees.of("a@lib1;b@lib2 5\na@lib1;c 9\nd@lib3 1\n");
    for (Theme theme : Theme.values()) {
      for (PaletteKind kind : PaletteKind.values()) {
        ColorScheme colors =
            ColorSchemes.of(coloring, tree, all(tree.profile()), theme, kind, List.of());
        for (int node = 0; node < tree.size(); node++) {
          assertTrue(Rgb.contrast(theme.ink, colors.fill(node)) >= 4.5);
        }
        assertTrue(!colors.legend().isEmpty());
      }
    }
    CallTree empty = Trees.of("");
    scheme(coloring, empty, all(empty.profile())).legend();
  }

  @ParameterizedTest(name = "{0} [{1}]")
  @CsvSource(
      delimiter = '|',
      value = {
        "github.com/acme/cart/db.(*Conn).Exec | shop              | github.com/acme/cart",
        "golang.org/x/net/http2.(*Framer).Read | shop             | golang.org/x/net",
        "google.golang.org/grpc/status.Errorf | ''                | google.golang.org/grpc",
        "encoding/json.Marshal                | shop              | Go standard library",
        "runtime.mallocgc                     | ''                | Go standard library",
        "malloc                               | /usr/lib/libc.so.6 | libc.so.6",
        "run                                  | C:\\app\\core.dll | core.dll",
        "com.acme.Cart.load                   | cart.jar          | cart.jar",
        "com.acme.Cart.load                   | ''                | unknown module",
        "do_syscall_64                        | [kernel.kallsyms] | kernel",
      })
  void moduleNames(String function, String module, String name) {
    assertEquals(name, ModuleNames.of(function, module, FrameKind.UNKNOWN));
  }

  @Test
  void modulesShareAFillAndTheUnknownIsGrey() {
    CallTree tree = Trees.of("a@lib1;b@lib1 5\na@lib1;c@lib2 9\nd 1\n");
    ColorScheme colors = scheme(Coloring.MODULE, tree, all(tree.profile()));
    Map<String, Integer> fills = fills(tree, colors);
    assertEquals(fills.get("a"), fills.get("b"));
    assertNotEquals(fills.get("a"), fills.get("c"));
    assertEquals(LIGHT.platform(2), fills.get("d"));
    assertEquals(
        List.of("lib2", "lib1", "unknown module"),
        colors.legend().stream().map(ColorScheme.LegendEntry::label).toList());
  }

  @Test
  void theThreadWithMoreThanHalfOwnsABox() {
    Profile profile =
        Stacks.profile(
            """
            !thread main
            a;b 6
            a;c 2
            !thread worker
            a;c 2
            a;d 3
            """);
    CallTree tree = new ProfileView(profile).callTree(Query.all());
    ColorScheme colors = scheme(Coloring.THREAD, tree, all(profile));
    Map<String, Integer> fills = fills(tree, colors);
    assertEquals(fills.get("a"), fills.get("b"), "main has 8 of 13");
    assertEquals(LIGHT.platform(1), fills.get("c"), "half is not more than half");
    assertNotEquals(fills.get("b"), fills.get("d"));
    assertEquals(
        List.of("main", "worker", "no thread over half, or unknown"),
        colors.legend().stream().map(ColorScheme.LegendEntry::label).toList());
    Map<String, Integer> second = fills(tree, scheme(Coloring.THREAD, tree, Rows.range(2, 4)));
    assertEquals(fills.get("d"), second.get("c"), "only the chosen rows count");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void majoritiesAreThoseOfACountPerNode(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i >= 0; i--) {
        text.append("!thread t").append(random.nextInt(1 + round % 5)).append('\n');
        for (int depth = 1 + random.nextInt(5); depth > 0; depth--) {
          text.append('f').append(random.nextInt(4)).append(depth == 1 ? " " : ";");
        }
        text.append(random.nextInt(-3, 20)).append('\n');
      }
      Profile profile = Stacks.profile(text.toString());
      CallTree tree = new ProfileView(profile).callTree(Query.all());
      Rows rows = Rows.range(random.nextInt(4), profile.samples().size());
      int[] majority = ThreadMajority.of(tree, rows);
      for (int node = 0; node < tree.size(); node++) {
        assertEquals(naiveMajority(tree, rows, node), majority[node], "node " + node);
      }
    }
  }

  private static int naiveMajority(CallTree tree, Rows rows, int node) {
    long[] byThread = new long[tree.profile().threads().size()];
    long[] sum = new long[1];
    rows.forEach(
        row -> {
          int at = tree.shape().nodeOfStack(tree.profile().samples().stack(row));
          if (at >= node && at < tree.shape().subtreeEnd(node)) {
            long value = Math.abs(tree.profile().samples().value(row, 0));
            byThread[tree.profile().samples().thread(row)] += value;
            sum[0] += value;
          }
        });
    for (int t = 0; t < byThread.length; t++) {
      if (2 * byThread[t] > sum[0]) {
        return t;
      }
    }
    return -1;
  }

  @Test
  void selfHeatHalvesFromTheLargest() {
    CallTree tree = Trees.of("a 64\nb 33\nc 32\nd 3\ne 2\nf;g -64\n");
    ColorScheme colors = scheme(Coloring.SELF, tree, all(tree.profile()));
    Map<String, Integer> fills = fills(tree, colors);
    assertEquals(LIGHT.heat(5), fills.get("a"));
    assertEquals(LIGHT.heat(5), fills.get("b"));
    assertEquals(LIGHT.heat(4), fills.get("c"), "exactly half is the next step");
    assertEquals(LIGHT.heat(1), fills.get("d"));
    assertEquals(LIGHT.heat(0), fills.get("e"));
    assertEquals(LIGHT.heat(0), fills.get("f"), "its callee has it all");
    assertEquals(LIGHT.heat(5), fills.get("g"), "the sign does not matter");
    assertEquals(
        List.of(
            "self over 50 % of the largest, 64",
            "25 % to 50 %", "12.5 % to 25 %", "6.3 % to 12.5 %", "3.1 % to 6.3 %", "to 3.1 %"),
        colors.legend().stream().map(ColorScheme.LegendEntry::label).toList());
  }

  private static Map<String, Integer> fills(CallTree tree, ColorScheme colors) {
    Map<String, Integer> fills = new HashMap<>();
    for (int node = 0; node < tree.size(); node++) {
      fills.put(tree.shape().name(node), colors.fill(node));
    }
    return fills;
  }
}
