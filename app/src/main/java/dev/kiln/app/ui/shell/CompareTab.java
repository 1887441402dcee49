package dev.kiln.app.ui.shell;

import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.diffview.SideBySidePane;
import dev.kiln.diffview.SideBySidePane.Side;
import dev.kiln.render.color.Theme;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.kordamp.ikonli.feather.Feather;

/// The tab in which two open profiles stand side by side.
final class CompareTab {
  private CompareTab() {}

  static void open(
      TabPane tabs,
      Optional<Document> base,
      Optional<Document> current,
      ObservableValue<Theme> theme,
      Path basePath,
      Path currentPath) {
    Tab tab = new Tab(basePath.getFileName() + " → " + currentPath.getFileName());
    tab.setGraphic(Icons.of(Feather.COLUMNS, 14));
    Answer before = base.map(d -> d.answerProperty().get()).orElse(null);
    Answer after = current.map(d -> d.answerProperty().get()).orElse(null);
    if (before == null || after == null) {
      tab.setContent(
          new ErrorPane(
              "Both profiles must be open and read before they can be compared.", () -> {}));
    } else {
      try {
        SideBySidePane pane =
            new SideBySidePane(
                new Side(String.valueOf(basePath.getFileName()), before.tree()),
                new Side(String.valueOf(currentPath.getFileName()), after.tree()),
                theme.getValue());
        // Held by the tab alone, so that a closed one lets go of its profiles.
        ChangeListener<Theme> restyle = (_, _, now) -> pane.setTheme(now);
        tab.setUserData(restyle);
        theme.addListener(new WeakChangeListener<>(restyle));
        tab.setContent(pane);
      } catch (IllegalArgumentException e) {
        tab.setContent(new ErrorPane("Not comparable: " + e.getMessage(), () -> {}));
      }
    }
    tabs.getTabs().add(tab);
    tabs.getSelectionModel().select(tab);
  }
}
