package dev.kiln.app.ui.common.picture;

import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.value.Quantities;
import dev.kiln.model.value.ValueType;
import java.util.function.LongFunction;
import javafx.scene.control.Label;

/// The card of a box: its total and self, each with its share.
public final class TotalsCard {
  private final PointerCard card = new PointerCard();
  private final Label total = Labels.label("", "mono");
  private final Label totalShares = Labels.label("", "mono", "t2");
  private final Label self = Labels.label("", "mono");
  private final Label selfShares = Labels.label("", "mono", "t2");

  /// @param selfMeans what the self value of a box is
  public TotalsCard(String selfMeans) {
    card.addLine(Labels.label("Total", "t2", "small"), total, totalShares);
    card.addLine(Labels.label(selfMeans, "t2", "small"), self, selfShares);
  }

  public PointerCard node() {
    return card;
  }

  public void hide() {
    card.setVisible(false);
  }

  /// @param where empty if there is nothing to say
  /// @param shares the shares of a value, in words
  public void show(
      String what,
      String where,
      CallTree tree,
      ValueType type,
      int node,
      LongFunction<String> shares) {
    card.tell(what, where);
    total.setText(Quantities.format(tree.total(node), type));
    totalShares.setText(shares.apply(tree.total(node)));
    self.setText(Quantities.format(tree.self(node), type));
    selfShares.setText(shares.apply(tree.self(node)));
    card.setVisible(true);
    card.autosize();
  }
}
