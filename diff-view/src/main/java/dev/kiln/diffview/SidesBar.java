package dev.kiln.diffview;

import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.Runs;
import dev.kiln.model.run.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Which files are compared and on which basis; says when Kiln chose the basis, and why.
public final class SidesBar extends HBox {
  /// What the user can ask for here.
  public interface Actions {
    void swap();

    void basis(Basis basis);

    /// Asks for units of work beside a node.
    void askUnits(Node owner);
  }

  private static final double MOST_NAME_PX = 220;

  private final List<ToggleButton> buttons = new ArrayList<>();
  private final HBox base = side(Side.BASE);
  private final HBox current = side(Side.CURRENT);
  private final Label why = Parts.label("", "small", "t2");
  private @Nullable ToggleButton chosen;
  private boolean hasUnits;

  public SidesBar(Actions actions) {
    super(10);
    setId("sides-bar");
    getStyleClass().addAll("bar", "view-bar");
    setAlignment(Pos.CENTER_LEFT);
    Button swap = Parts.iconButton(Feather.REPEAT, "Swap base and current (W)", actions::swap);
    swap.setId("swap");
    swap.setMinWidth(Region.USE_PREF_SIZE);
    SegmentedButton bases = new SegmentedButton();
    bases.setMinWidth(Region.USE_PREF_SIZE);
    for (Basis basis : Basis.values()) {
      ToggleButton button = new ToggleButton(word(basis));
      button.setId("basis-" + basis.word());
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(
          _ -> {
            if (basis == Basis.PER_UNIT && !hasUnits) {
              // Until units are given the basis stays.
              buttons.forEach(b -> b.setSelected(b.equals(chosen)));
              actions.askUnits(button);
            } else {
              button.setSelected(true);
              actions.basis(basis);
            }
          });
      buttons.add(button);
    }
    bases.getButtons().setAll(buttons);
    Button units =
        Parts.iconButton(Feather.EDIT_2, "Units of work: requests, spans, calls", () -> {});
    units.setId("units");
    units.setMinWidth(Region.USE_PREF_SIZE);
    units.setOnAction(_ -> actions.askUnits(units));
    why.setId("basis-why");
    getChildren()
        .addAll(
            base,
            swap,
            current,
            Parts.spring(),
            why,
            Parts.whole("Basis", "small", "t2"),
            bases,
            units);
  }

  private static String word(Basis basis) {
    return switch (basis) {
      case SHARE -> "Share";
      case ABSOLUTE -> "Absolute";
      case PER_SECOND -> "Per second";
      case PER_UNIT -> "Per unit";
    };
  }

  private static HBox side(Side side) {
    HBox box = new HBox(7);
    box.setId("side-" + side.word());
    box.setAlignment(Pos.CENTER_LEFT);
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  public void show(ComparisonResult result) {
    Comparison comparison = result.comparison();
    Basis.Units possible = Basis.Units.orSpans(result.asked().units(), comparison);
    Basis.Choice choice = result.basis();
    hasUnits = possible != null;
    name(base, comparison.runs(Side.BASE), result.units());
    name(current, comparison.runs(Side.CURRENT), result.units());
    for (Basis basis : Basis.values()) {
      ToggleButton button = buttons.get(basis.ordinal());
      String missing = basis.unavailable(comparison, possible);
      boolean typed = basis == Basis.PER_UNIT;
      button.setDisable(!missing.isEmpty() && !typed);
      button.setTooltip(missing.isEmpty() ? null : new Tooltip(missing));
      button.setSelected(basis == choice.basis());
      chosen = basis == choice.basis() ? button : chosen;
    }
    buttons
        .get(Basis.PER_UNIT.ordinal())
        .setText(possible == null ? "Per unit" : "Per " + possible.word());
    why.setText(choice.reason());
    why.setTooltip(choice.byUser() ? null : new Tooltip("Kiln chose: " + choice.reason()));
  }

  private static void name(HBox box, Runs runs, Basis.@Nullable Units units) {
    Label name = Parts.label(runs.name(), "strong");
    name.setMaxWidth(MOST_NAME_PX);
    name.setTooltip(new Tooltip(String.join("\n", runs.names())));
    name.setMinWidth(Math.min(MOST_NAME_PX, Region.USE_PREF_SIZE));
    String count =
        units == null
            ? ""
            : String.format(
                Locale.ROOT,
                "%,.0f %ss",
                runs.side() == Side.BASE ? units.base() : units.current(),
                units.word());
    box.getChildren()
        .setAll(
            List.of(
                Parts.whole(runs.side().word(), "small", "t2"),
                name,
                Parts.label(count, "small", "t2")));
  }
}
