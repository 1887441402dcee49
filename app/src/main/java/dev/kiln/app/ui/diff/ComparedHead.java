package dev.kiln.app.ui.diff;

import dev.kiln.app.report.answer.Caveats;
import dev.kiln.app.request.options.DiffOptions;
import dev.kiln.app.session.Difference;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.Subject.OneProfile;
import dev.kiln.app.session.Subject.TwoSides;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.PopOvers;
import dev.kiln.diffview.ComparabilityStrip;
import dev.kiln.diffview.SidesBar;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.Comparability;
import dev.kiln.model.diff.ComparisonResult;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The header of every view of a comparison: the sides, the basis, and the comparability.
final class ComparedHead extends VBox {
  private final Document document;
  private final SidesBar sides;
  private final ComparabilityStrip comparability;
  private final Label caveats = Labels.label("", "warn-text", "strong");
  private final HBox banner = new HBox(caveats);

  ComparedHead(Document document) {
    this.document = document;
    sides = new SidesBar(new SideActions());
    comparability = new ComparabilityStrip(this::showReasons);
    banner.setId("diff-caveats");
    banner.getStyleClass().addAll("comparability", "warned");
    banner.setAlignment(Pos.CENTER_LEFT);
    caveats.setWrapText(true);
    banner.managedProperty().bind(banner.visibleProperty());
    banner.setVisible(false);
    getChildren().addAll(sides, banner, comparability);
  }

  void show(ComparisonResult result) {
    sides.show(result);
    comparability.show(result.comparability());
    List<String> known = Caveats.of(result).lines();
    caveats.setText(String.join("\n", known));
    banner.setVisible(!known.isEmpty());
  }

  private void showReasons(Node owner) {
    Difference difference = document.diffProperty().get();
    if (difference != null) {
      Comparability known = difference.result().comparability();
      switch (document.subject()) {
        case OneProfile _ -> {}
        case TwoSides sides ->
            PopOvers.show(owner, ComparabilityStrip.reasons(known, sides.comparison()));
      }
    }
  }

  private final class SideActions implements SidesBar.Actions {
    @Override
    public void swap() {
      document.swap();
    }

    @Override
    public void basis(Basis basis) {
      document.store().update(s -> s.with(DiffOptions.BASIS, Optional.of(basis)));
    }

    @Override
    public void askUnits(Node owner) {
      Basis.Units given = document.store().get().units();
      Basis.@Nullable Units present =
          switch (document.subject()) {
            case OneProfile _ -> given;
            case TwoSides compared -> Basis.Units.orSpans(given, compared.comparison());
          };
      UnitsEditor.show(owner, present, units -> document.store().update(s -> s.withUnits(units)));
    }
  }
}
