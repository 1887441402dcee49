package dev.kiln.app.ui.shell;

import dev.kiln.app.session.Source;
import dev.kiln.app.session.Sources;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.importers.ImportResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Two files that were opened together and not asked to be compared: they are a comparison if they
/// can be, and one click makes two tabs of it. Else they become two tabs by themselves.
final class OpenedAsPair implements TabHost.Follower {
  private final TabHost host;

  OpenedAsPair(TabHost host) {
    this.host = host;
  }

  @Override
  public boolean olderIsBase() {
    return true;
  }

  @Override
  public void opened(DocumentTab tab) {
    tab.pane().ifPresent(pane -> pane.tell(banner(tab)));
  }

  private HBox banner(DocumentTab tab) {
    Button apart = new Button("Open as two tabs");
    apart.setId("open-apart");
    apart.getStyleClass().add("crumb");
    HBox banner =
        new HBox(
            Icons.of(Feather.COLUMNS, 15),
            Labels.label("Opened as a comparison. W swaps base and current.", "small"),
            Labels.spring(),
            apart);
    Runnable close = () -> tab.pane().ifPresent(pane -> pane.forget(banner));
    banner.getChildren().add(Icons.button(Feather.X, "Close", close));
    banner.getStyleClass().add("info-strip");
    banner.setId("opened-as-comparison");
    apart.setOnAction(_ -> apart(tab));
    return banner;
  }

  @Override
  public boolean refused(DocumentTab tab, String message, boolean allRead) {
    apart(tab);
    if (allRead) {
      host.notices().failed(message);
    }
    return true;
  }

  /// Opens each file of the tab on its own in place of the tab; what was read is not read again.
  private void apart(DocumentTab tab) {
    Map<Path, ImportResult> known = tab.known();
    List<Source> files = tab.sources().all();
    files.forEach(file -> host.open(new Sources(List.of(), List.of(file)), known));
    host.close(tab);
  }
}
