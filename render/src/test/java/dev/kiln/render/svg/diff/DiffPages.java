package dev.kiln.render.svg.diff;

import dev.kiln.model.tree.CallTree;
import dev.kiln.render.DiffTrees;
import dev.kiln.render.color.BoxMark;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Orientation;
import dev.kiln.render.layout.Viewport;
import dev.kiln.render.svg.diff.DiffPage.Caption;
import dev.kiln.render.svg.diff.DiffPage.Change;
import dev.kiln.render.svg.diff.DiffPage.Flame;
import java.util.List;

/// Made-up pages about a difference.
final class DiffPages {
  private DiffPages() {}

  static Flame flame(String stacks) {
    FlameLayout layout = DiffTrees.layout(stacks);
    CallTree tree = layout.tree();
    return new Flame(
        layout,
        Viewport.whole(layout, 1),
        Orientation.ICICLE,
        DiffTrees::colors,
        node -> tree.total(node) + " samples");
  }

  static DiffPage small() {
    return new DiffPage(
        "CPU time per request: +637 µs (+9.1 %)",
        new Caption("7.01 ms", "before.jfr", "62,410 requests"),
        new Caption("7.64 ms", "after.jfr", "61,870 requests"),
        List.of("One run a side: sampling error is known, run-to-run noise is not."),
        "Top five changes",
        List.of(
            new Change(
                "com.fasterxml.jackson.databind.ObjectMapper.readValue",
                "costs 614 µs more",
                614,
                "+53 %",
                "1.15 ms to 1.77 ms",
                BoxMark.PLAIN),
            new Change(
                "com.acme.RiskScorer.score",
                "is new and costs 374 µs",
                374,
                "",
                "none to 374 µs",
                BoxMark.NEW),
            new Change(
                "com.acme.ReceiptRenderer.toXml",
                "is gone and saves 300 µs",
                -300,
                "",
                "300 µs to none",
                BoxMark.VANISHED),
            new Change(
                "com.acme.CouponRule.matches",
                "costs 57 µs less",
                -57,
                "−19 %",
                "300 µs to 243 µs",
                BoxMark.PLAIN),
            new Change(
                "org.postgresql.jdbc.PgPreparedStatement.executeQuery",
                "costs 46 µs less",
                -46,
                "−12 %",
                "369 µs to 323 µs",
                BoxMark.PLAIN)),
        List.of(
            "TaxTable.lookup only moved, from PricingEngine.quote to OrderService.place: 337 µs"
                + " before and after."),
        "Each box is as wide as the larger of the two sides; colour is the change of its total."
            + " Basis: per request.",
        List.of(
            "kiln diff before.jfr after.jfr --value cpu --basis per-unit --units 62410,61870"
                + " --query 'thread=http-nio-*,G1,C2 collapse=org.apache.{tomcat,catalina}'"
                + " -o diff.svg"),
        flame(DiffTrees.SMALL));
  }

  /// Whatever is text is one name of 200 characters, in parts or not.
  static DiffPage longest(String separator) {
    StringBuilder built = new StringBuilder("up53");
    for (int i = 0; built.length() < 200; i++) {
      built.append(separator).append("Partly").append(i);
    }
    String name = built.substring(0, 200);
    Change more = new Change(name, name, 5e300, name, name, BoxMark.NEW);
    Change less = new Change(name, "costs less", -5e300, "−1,000,000 %", name, BoxMark.VANISHED);
    Change tiny = new Change(name, name, Double.NaN, "", "1 to 2", BoxMark.PLAIN);
    return new DiffPage(
        name,
        new Caption(name, name, name),
        new Caption("1 s", name, ""),
        List.of(name, name, name),
        name,
        List.of(more, less, more, less, tiny, more, more),
        List.of(name, name),
        name,
        List.of("kiln diff '" + name + "' " + name + " --value " + name, name),
        flame(
            "up53."
                + name.replaceAll("[ ;:]", "_")
                + ";gone."
                + name.replaceAll("[ ;:]", "_")
                + " 5\n"));
  }
}
