package dev.kiln.render.layout.hot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.render.HotPointSets;
import dev.kiln.render.layout.GlyphWidths;
import dev.kiln.render.layout.hot.HotDiagonals.Diagonal;
import dev.kiln.render.layout.hot.HotLabels.Label;
import dev.kiln.render.layout.hot.HotPlot.Direction;
import dev.kiln.render.layout.hot.LogAxis.Tick;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the picture of hot paths has what.
class HotPlotTest {
  private static HotArea area(double width, double height, double scale) {
    return new HotArea(width, height, scale, GlyphWidths.estimated(11 * scale));
  }

  private static HotPlot plot(HotPoints points) {
    return HotPlot.of(points, area(1000, 400, 1));
  }

  private static HotPlot plot(HotPoint... points) {
    return plot(HotPointSets.of(List.of(points), 4));
  }

  private static List<String> words(List<Tick> ticks) {
    return ticks.stream().map(Tick::label).toList();
  }

  @Test
  void axesHaveRoundValuesInHumanWords() {
    HotPlot plot = plot(HotPointSets.shop());
    assertEquals(
        List.of("1 in 100 s", "1 in 10 s", "1", "10", "100", "1 k", "10 k", "100 k"),
        words(plot.callTicks()));
    assertEquals(
        List.of("1 µs", "10 µs", "100 µs", "1 ms", "10 ms", "100 ms", "1 s"),
        words(plot.costTicks()));
    assertEquals("calls per second", plot.points().units().acrossTitle());
    assertEquals("cost of one call", plot.points().units().upTitle());
  }

  @Test
  void whatCostsTheSameASecondLiesOnOneDiagonal() {
    HotPlot plot =
        plot(
            new HotPoint(0, "a", 1, 0.1, 0.1, true),
            new HotPoint(1, "b", 1e3, 1e-4, 0.1, true),
            new HotPoint(2, "c", 1e4, 1e-5, 0.1, true));
    Diagonal line =
        plot.diagonals().stream()
            .filter(d -> d.label().equals("0.1 cores"))
            .findFirst()
            .orElseThrow();
    for (int i = 0; i < 3; i++) {
      double part = (plot.x(i) - line.x1()) / (line.x2() - line.x1());
      assertEquals(line.y1() + part * (line.y2() - line.y1()), plot.y(i), 1e-6);
    }
  }

  @Test
  void linesGoFromTheLeastToTheWholeAndThoseOfOneCoreAndMoreStandOut() {
    HotPlot plot = plot(HotPointSets.shop());
    assertEquals(
        List.of("10 cores", "1 core", "0.1 cores", "0.01 cores", "0.001 cores"),
        plot.diagonals().stream().map(Diagonal::label).toList());
    assertEquals(
        List.of("10 cores", "1 core"),
        plot.diagonals().stream().filter(Diagonal::isHot).map(Diagonal::label).toList());
    assertEquals(
        List.of("1 core"),
        plot.diagonals().stream().filter(Diagonal::isOne).map(Diagonal::label).toList());
  }

  @Test
  void areaIsTheShareButNoCircleIsTooSmallToBeHit() {
    HotPlot plot = plot(HotPointSets.shop());
    double ratio = plot.radius(0) / plot.radius(1);
    assertEquals(Math.sqrt(0.369 / 0.158), ratio, 1e-9);
    assertEquals(4, plot.radius(8), 1e-9);
    assertEquals(26, HotPlot.radius(1, 1), 1e-9);
    assertEquals(39, HotPlot.radius(1, 1.5), 1e-9);
  }

  @Test
  void theColdAndExpensiveLieInTheCornerAndHotOnesDoNot() {
    HotPlot plot = plot(HotPointSets.shop());
    for (int i = 0; i < plot.circles(); i++) {
      boolean cold = plot.point(i).name().matches(".*(rebuild|init)");
      assertEquals(cold, plot.corner().holds(plot.point(i)), plot.point(i).name());
      assertEquals(cold, inside(plot.cornerOutline(), plot.x(i), plot.y(i)), plot.point(i).name());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theCornersOutlineIsItsRule(long seed) {
    HotPlot plot = plot(HotPointSets.random(new Random(seed), 400, 12));
    int cold = 0;
    for (int i = 0; i < plot.circles(); i++) {
      boolean holds = plot.corner().holds(plot.point(i));
      assertEquals(holds, inside(plot.cornerOutline(), plot.x(i), plot.y(i)));
      cold += holds ? 1 : 0;
    }
    assertTrue(cold > 0 && cold < 400, "cold: " + cold);
  }

  @Test
  void aRootThatIsCalledOnceIsHotNotCold() {
    HotPlot plot =
        plot(
            new HotPoint(0, "main", 0.01, 400, 1, true),
            new HotPoint(1, "cold", 0.01, 1, 0.0025, true),
            new HotPoint(2, "hot", 1000, 1e-3, 0.25, true));
    assertFalse(plot.corner().holds(plot.point(0)), "it is all of the cost");
    assertTrue(plot.corner().holds(plot.point(1)));
    HotPlot alone = plot(new HotPoint(0, "cold", 0.01, 1, 0.0025, true));
    assertEquals(0, alone.cornerOutline().length, "expensive beside what?");
  }

  /// Words lie over nothing; leaders cross neither words nor circles but their own and those around
  /// it.
  @ParameterizedTest
  @CsvSource({"1, 1000, 400, 1", "2, 600, 300, 1", "3, 1400, 700, 1.5", "4, 240, 160, 0.85"})
  void namesNeitherOverlapNorLeaveThePlot(long seed, double width, double height, double scale) {
    Random random = new Random(seed);
    for (int round = 0; round < 12; round++) {
      HotPoints points = HotPointSets.random(random, 1 + random.nextInt(300), 2 + round);
      HotPlot plot = HotPlot.of(points, area(width, height, scale));
      List<PlotBox> taken = new ArrayList<>();
      if (plot.cornerName() != null) {
        taken.add(plot.cornerName());
      }
      Set<Integer> named = new HashSet<>();
      for (Label label : plot.labels()) {
        assertTrue(named.add(label.point()), "one name each");
        assertTrue(plot.plot().holds(label.box()), label.toString());
        for (PlotBox other : taken) {
          assertFalse(label.box().overlaps(other), label + " over " + other);
        }
        for (int i = 0; i < plot.circles(); i++) {
          assertFalse(label.box().overlaps(circle(plot, i)), label + " over " + plot.point(i));
        }
        taken.add(label.box());
      }
      for (Label label : plot.labels()) {
        double[] line = label.leader();
        for (PlotBox other : taken) {
          boolean own = other.equals(label.box());
          assertTrue(own || line.length == 0 || !other.meets(line[0], line[1], line[2], line[3]));
        }
        PlotBox own = circle(plot, label.point());
        for (int i = 0; line.length > 0 && i < plot.circles(); i++) {
          PlotBox other = circle(plot, i);
          boolean free = !other.meets(line[0], line[1], line[2], line[3]);
          assertTrue(free || other.holds(own), label + " over " + plot.point(i));
        }
      }
      int left = plot.circles() - plot.labels().size();
      String said = left == 1 ? "1 circle without" : "%,d circles without".formatted(left);
      assertEquals(left > 0, plot.notes().stream().anyMatch(n -> n.startsWith(said)));
    }
  }

  private static PlotBox circle(HotPlot plot, int point) {
    return PlotBox.around(plot.x(point), plot.y(point), plot.radius(point));
  }

  @Test
  void theFirstByRankHaveTheirNamesBeforeOthers() {
    List<HotPoint> points = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      points.add(new HotPoint(i, "com.acme.A" + i + ".run", 10 + i * 0.01, 1e-3, 0.001, true));
    }
    HotPlot plot = plot(HotPointSets.of(points, 4));
    List<Integer> named = plot.labels().stream().map(Label::point).toList();
    assertEquals(0, named.getFirst());
    assertEquals("A0.run", plot.labels().getFirst().text());
    assertEquals(named.stream().sorted().toList(), named);
    assertTrue(named.size() < 100, "not all have room");
  }

  @Test
  void nothingToShowHasAxesAlone() {
    HotPlot plot = plot();
    assertEquals(0, plot.circles());
    assertEquals(List.of(), plot.labels());
    assertEquals(HotPlot.NONE, plot.at(500, 200));
    assertTrue(words(plot.callTicks()).contains("1"));
    assertEquals(List.of(), plot.notes());
  }

  @Test
  void oneAndAllTheSameStandInTheMiddle() {
    HotPoint one = new HotPoint(0, "a", 3, 2e-3, 0.5, true);
    HotPlot alone = plot(one);
    assertEquals((alone.plot().left() + alone.plot().right()) / 2, alone.x(0), 60);
    assertEquals(1, alone.labels().size());
    HotPlot same =
        plot(
            one,
            new HotPoint(1, "b", 3, 2e-3, 0.5, true),
            new HotPoint(2, "c", 3, 2e-3, 0.1, true));
    assertEquals(same.x(0), same.x(2), 1e-9);
    assertEquals(2, same.at(same.x(0), same.y(0)), "the smallest lies above");
    assertEquals(3, same.labels().size());
  }

  @Test
  void hugeAndTinyNumbersHaveTheirPlaces() {
    HotPlot plot =
        plot(
            new HotPoint(0, "often", 1e12, 1e-12, 0.5, true),
            new HotPoint(1, "once", 1e-9, 1e6, 0.1, true),
            new HotPoint(2, "least", Double.MIN_VALUE, Double.MAX_VALUE, 0, false));
    for (int i = 0; i < 3; i++) {
      PlotBox circle = PlotBox.around(plot.x(i), plot.y(i), plot.radius(i));
      assertTrue(plot.plot().holds(circle), i + ": " + circle);
    }
    assertTrue(plot.callTicks().size() < 20, words(plot.callTicks()).toString());
    assertTrue(plot.diagonals().size() < 20, "" + plot.diagonals().size());
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 1", "NaN, 1", "Infinity, 1", "1, 0", "1, NaN", "1, Infinity", "1, -2"})
  void whatHasNoPlaceIsRefused(double calls, double cost) {
    assertThrows(
        IllegalArgumentException.class, () -> new HotPoint(0, "a", calls, cost, 0.5, true));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void whatIsNoShareIsRefused(double share) {
    assertThrows(IllegalArgumentException.class, () -> new HotPoint(0, "a", 1, 1, share, true));
  }

  @Test
  void aHundredThousandAreCirclesAndDotsAndThatIsSaid() {
    HotPoints points = HotPointSets.random(new Random(9), 100_000, 9);
    HotPlot plot = plot(points);
    assertEquals(HotPlot.MOST_CIRCLES, plot.circles());
    assertTrue(plot.labels().size() <= HotLabels.MOST + HotLabels.MOST_COLD);
    assertTrue(
        plot.notes().contains("the first 1,000 of 100,000 are circles, the others are dots"),
        plot.notes().toString());
    double[] dots = plot.dots();
    assertTrue(dots.length / 2 < 20_000, "dots: " + dots.length / 2);
    Set<Long> cells = new HashSet<>();
    for (int i = 0; i < dots.length; i += 2) {
      assertTrue(cells.add(cell(plot, dots[i], dots[i + 1])), "one dot a cell");
    }
    Set<Long> wanted = new HashSet<>();
    for (HotPoint point : points.points().subList(1000, 100_000)) {
      double x = along(plot, point.callsPerSecond(), HotPoint::callsPerSecond, plot::x);
      double y = along(plot, point.costPerCall(), HotPoint::costPerCall, plot::y);
      wanted.add(cell(plot, x, y));
    }
    assertEquals(wanted, cells, "a dot for each");
  }

  private static long cell(HotPlot plot, double x, double y) {
    long column = (long) Math.floor((x - plot.plot().left()) / 5 + 1e-7);
    long row = (long) Math.floor((y - plot.plot().top()) / 5 + 1e-7);
    return row * 100_000 + column;
  }

  /// Where a value lies on an axis, told by two circles.
  private static double along(
      HotPlot plot, double value, ToDoubleFunction<HotPoint> number, IntToDoubleFunction place) {
    double a = Math.log10(number.applyAsDouble(plot.point(0)));
    double b = Math.log10(number.applyAsDouble(plot.point(1)));
    double part = (Math.log10(value) - a) / (b - a);
    return place.applyAsDouble(0) + part * (place.applyAsDouble(1) - place.applyAsDouble(0));
  }

  @Test
  void pointingFindsTheUppermostOrTheNearest() {
    HotPlot plot = plot(HotPointSets.shop());
    for (int i = 0; i < plot.circles(); i++) {
      assertEquals(i, plot.at(plot.x(i), plot.y(i)));
      assertEquals(i, plot.indexOf(plot.point(i).key()));
    }
    assertEquals(6, plot.at(plot.x(6) + plot.radius(6) + 3, plot.y(6)));
    assertEquals(HotPlot.NONE, plot.at(plot.x(6) + plot.radius(6) + 5, plot.y(6)));
    assertEquals(HotPlot.NONE, plot.indexOf(99));
  }

  @Test
  void arrowsGoToTheNextOneThatWay() {
    HotPlot plot =
        plot(
            new HotPoint(0, "middle", 100, 1e-3, 0.1, true),
            new HotPoint(1, "right", 1000, 1e-3, 0.1, true),
            new HotPoint(2, "farther", 5000, 1e-3, 0.1, true),
            new HotPoint(3, "up", 100, 1e-2, 0.1, true),
            new HotPoint(4, "left", 10, 1e-3, 0.1, true),
            new HotPoint(5, "down", 100, 1e-4, 0.1, true));
    assertEquals(1, plot.next(0, Direction.RIGHT));
    assertEquals(2, plot.next(1, Direction.RIGHT));
    assertEquals(2, plot.next(2, Direction.RIGHT), "the last");
    assertEquals(3, plot.next(0, Direction.UP));
    assertEquals(4, plot.next(0, Direction.LEFT));
    assertEquals(5, plot.next(0, Direction.DOWN));
  }

  @Test
  void whatIsLeftOutIsSaid() {
    List<String> notes = plot(HotPointSets.shop()).notes();
    assertTrue(notes.contains("calls unknown: 41 functions are in the table only"), "" + notes);
    assertTrue(
        notes.contains("counted as never called: 1 function is in the table only"), "" + notes);
  }

  /// Counts the edges right of the point.
  private static boolean inside(double[] outline, double x, double y) {
    boolean inside = false;
    int count = outline.length / 2;
    for (int i = 0; i < count; i++) {
      int j = (i + 1) % count;
      double ya = outline[2 * i + 1];
      double yb = outline[2 * j + 1];
      if (ya > y != yb > y) {
        double at = outline[2 * i] + (y - ya) / (yb - ya) * (outline[2 * j] - outline[2 * i]);
        inside ^= at > x;
      }
    }
    return inside;
  }
}
