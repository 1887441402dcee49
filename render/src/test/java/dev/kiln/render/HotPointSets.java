package dev.kiln.render;

import dev.kiln.model.Profile;
import dev.kiln.model.Stacks;
import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.layout.hot.HotPoint;
import dev.kiln.render.layout.hot.HotPoints;
import dev.kiln.render.layout.hot.HotUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Points of hot paths for tests.
public final class HotPointSets {
  private HotPointSets() {}

  public static HotUnits cpu() {
    return HotUnits.of(new ValueType("cpu", "nanoseconds"), "calls");
  }

  /// Points of a whole of so many cores, all calls known.
  public static HotPoints of(List<HotPoint> points, double cores) {
    return new HotPoints(points, By.TOTAL, cpu(), cores, 0, 0, false);
  }

  /// A function of a shop with 4 cores busy.
  public static HotPoint point(int key, String name, double calls, double share, boolean measured) {
    return new HotPoint(key, name, calls, 4 * share / calls, share, measured);
  }

  /// The tree whose merge keys the points of [#shop] have, in order.
  public static CallTree shopTree() {
    StringBuilder stacks = new StringBuilder();
    for (HotPoint point : shop().points()) {
      stacks.append(point.name()).append(' ').append(Math.round(1e5 * point.share())).append('\n');
    }
    Profile profile = Stacks.profile(stacks.toString());
    return new ProfileView(profile).callTree(Query.all());
  }

  /// Hot and cheap, cold and expensive, measured and given.
  public static HotPoints shop() {
    List<HotPoint> points =
        List.of(
            point(0, "com.acme.shop.order.OrderService.place", 310, 0.369, true),
            point(1, "com.acme.shop.cart.CartService.load", 640, 0.158, true),
            point(2, "com.fasterxml.jackson.databind.ObjectMapper.readValue", 1560, 0.112, true),
            point(3, "org.hibernate.loader.Loader.doQuery", 652, 0.086, true),
            point(4, "com.acme.shop.catalog.SearchIndex.query", 205, 0.053, false),
            point(5, "java.util.regex.Matcher.matches", 18_600, 0.0197, true),
            point(6, "com.acme.shop.pricing.Money.round", 21_400, 0.012, true),
            point(7, "com.acme.shop.catalog.CatalogIndex.rebuild", 1 / 120.0, 0.00298, true),
            point(8, "com.acme.shop.payment.TlsContext.init", 1 / 120.0, 0.000643, false));
    return new HotPoints(points, By.TOTAL, cpu(), 4, 41, 1, false);
  }

  /// Points anywhere within some powers of ten, heaviest first.
  public static HotPoints random(Random random, int count, int decades) {
    List<HotPoint> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double calls = Math.pow(10, decades * (random.nextDouble() - 0.5));
      double cost = Math.pow(10, decades * (random.nextDouble() - 0.5));
      double share = Math.pow(random.nextDouble(), 6);
      String name = "pack" + i % 7 + ".Service" + i % 13 + ".method" + i;
      points.add(new HotPoint(i, name, calls, cost, share, random.nextBoolean()));
    }
    points.sort((a, b) -> Double.compare(b.share(), a.share()));
    return of(points, 4);
  }
}
