package dev.kiln.app.ui.hotpaths.whatif;

import dev.kiln.app.session.FixPlan;
import dev.kiln.app.session.Wish;
import dev.kiln.model.hotpath.whatif.Fix;
import dev.kiln.model.hotpath.whatif.WhatIf;
import dev.kiln.model.tree.MergeKeys;
import dev.kiln.model.value.Quantities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the fixes of a plan save together in a ranking; computed in the background.
///
/// @param effect by the index of a wish that of its effect; -1 if the query does not have the
///   function
public record Outlook(HotAnswer ranking, FixPlan plan, WhatIf whatIf, int[] effect) {
  static final int NONE = -1;

  /// One pass over the nodes.
  public static Outlook of(HotAnswer ranking, FixPlan plan) {
    MergeKeys keys = ranking.functions().tree().shape().keys();
    List<Fix> fixes = new ArrayList<>();
    int[] effect = new int[plan.wishes().size()];
    Arrays.fill(effect, NONE);
    for (int i = 0; i < effect.length; i++) {
      Wish wish = plan.wishes().get(i);
      int key = wish.function().key(keys);
      if (key >= 0) {
        effect[i] = fixes.size();
        fixes.add(new Fix(key, wish.on(), wish.speedup(), wish.note()));
      }
    }
    return new Outlook(ranking, plan, WhatIf.of(ranking.functions(), fixes), effect);
  }

  /// The native value that a wish is credited with; NaN if the query has nothing of it.
  private double credited(int wish) {
    if (effect[wish] == NONE) {
      return Double.NaN;
    }
    WhatIf.Effect of = whatIf.effects().get(effect[wish]);
    return of.alone() > 0 ? of.credited() : Double.NaN;
  }

  /// The same in words: as a rate if the length is known, else as a share. Empty if the query has
  /// nothing of it.
  String saved(int wish) {
    double credited = credited(wish);
    if (Double.isNaN(credited)) {
      return "";
    }
    if (credited == 0) {
      return "0";
    }
    double rate = whatIf.rateBefore() * credited / whatIf.before();
    return Double.isNaN(rate)
        ? "−" + Quantities.share(credited / whatIf.before())
        : "−" + ranking.words().rate(rate);
  }
}
