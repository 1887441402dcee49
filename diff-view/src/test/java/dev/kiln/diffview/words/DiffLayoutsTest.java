package dev.kiln.diffview.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.diff.ComparisonResult.Asked;
import dev.kiln.model.diff.DiffTree.Widths;
import dev.kiln.model.query.Query;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.IncomparableException;
import dev.kiln.model.run.RunInput;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffLayoutsTest {
  /// Lines `a;b 300`.
  private static Profile profile(String stacks) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    for (String line : stacks.split(", ")) {
      int space = line.lastIndexOf(' ');
      int stack = 0;
      for (String name : line.substring(0, space).split(";")) {
        int frame = builder.frame(builder.function(name, "", ""), 0, FrameKind.UNKNOWN);
        stack = builder.child(stack, frame);
      }
      builder.addSample(event, stack);
      builder.value(0, Long.parseLong(line.substring(space + 1)));
    }
    return builder.build();
  }

  private static ComparisonResult result() {
    try {
      Comparison comparison =
          Comparison.of(
              new RunInput("before", profile("main;gone 250, main;slow 200, main;even 100")),
              new RunInput("after", profile("main;slow 500, main;fresh 300, main;even 100")));
      ProfileView both = new ProfileView(comparison.profile());
      return ComparisonResult.of(comparison, both, new Asked(Query.all()));
    } catch (IncomparableException e) {
      throw new AssertionError(e);
    }
  }

  private static long found(FlameLayout layout, String name) {
    return FrameSearch.of(layout.tree(), name).matchedTotal();
  }

  private static FlameLayout layout(Widths widths) {
    DiffLayouts layouts = DiffLayouts.of(result(), List.of(widths), Order.WEIGHT);
    assertEquals(widths, layouts.inOne());
    return layouts.layouts().getFirst();
  }

  @Test
  void codeThatVanishedIsFoundWhereItHasWidth() {
    assertEquals(250, found(layout(Widths.UNION), "gone"));
    assertEquals(700, found(layout(Widths.UNION), "slow"), "both sides");
    assertEquals(250, found(layout(Widths.BASE), "gone"));
    assertEquals(200, found(layout(Widths.BASE), "slow"));
    assertEquals(0, found(layout(Widths.CURRENT), "gone"), "it has no box there");
    assertEquals(500, found(layout(Widths.CURRENT), "slow"));
  }

  @Test
  void aPictureThatIsNotSearchedHasTheSameBoxesWithoutASumOfBothSides() {
    ComparisonResult result = result();
    for (Widths widths : Widths.values()) {
      FlameLayout searched =
          DiffLayouts.of(result, List.of(widths), Order.NAME).layouts().getFirst();
      FlameLayout plain = DiffLayouts.unsearched(result.shown(), widths, Order.NAME);
      Side side = widths == Widths.BASE ? Side.BASE : Side.CURRENT;
      assertSame(result.shown().tree(side), plain.tree());
      assertEquals(searched.boxCount(), plain.boxCount());
      for (int node = 0; node < result.shown().size(); node++) {
        assertEquals(searched.weight(node), plain.weight(node));
        if (plain.weight(node) > 0) {
          assertEquals(searched.start(node), plain.start(node));
        }
      }
    }
  }

  @Test
  void baseAndCurrentBesideEachOtherKeepTheOrderOfBoth() {
    ComparisonResult result = result();
    List<Widths> both = List.of(Widths.BASE, Widths.CURRENT);
    DiffLayouts layouts = DiffLayouts.of(result, both, Order.WEIGHT);
    assertTrue(layouts.isSplit());
    assertEquals(Widths.UNION, layouts.inOne());
    assertFalse(layouts.isEmpty());
    TreeShape shape = result.shown().shape();
    int slow = node(shape, "slow");
    FlameLayout base = layouts.layouts().getFirst();
    assertEquals(0, base.start(slow), "first as in current, though `gone` is heavier in base");
    assertEquals(200, base.start(node(shape, "gone")));
  }

  private static int node(TreeShape shape, String name) {
    for (int node = 0; node < shape.size(); node++) {
      if (shape.name(node).equals(name)) {
        return node;
      }
    }
    throw new AssertionError("no " + name);
  }
}
