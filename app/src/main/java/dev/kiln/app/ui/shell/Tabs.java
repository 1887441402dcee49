package dev.kiln.app.ui.shell;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.Source;
import dev.kiln.app.session.Sources;
import dev.kiln.app.session.Subject.OneProfile;
import dev.kiln.app.session.Subject.TwoSides;
import dev.kiln.app.ui.common.Icons;
import dev.kiln.app.ui.document.DocumentPane;
import dev.kiln.app.ui.start.StartPage;
import dev.kiln.importers.ImportResult;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.kordamp.ikonli.feather.Feather;

/// A tab per open file, or the start page if there is none.
public final class Tabs {
  /// Long enough for any usual name; a name of a file may be much longer.
  private static final int TITLE_LENGTH = 200;

  private final TabPane pane = new TabPane();
  private final StartPage start;
  private final Workspace shared;
  private final TabHost host;

  Tabs(StartPage start, Workspace shared, TabHost host) {
    this.start = start;
    this.shared = shared;
    this.host = host;
    pane.getStyleClass().add("document-tabs");
    pane.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    pane.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
    pane.getTabs().addListener((ListChangeListener<Tab>) _ -> startWhereEmpty());
    startWhereEmpty();
  }

  Parent node() {
    return pane;
  }

  private void startWhereEmpty() {
    if (!pane.getTabs().isEmpty()) {
      return;
    }
    start.refresh();
    Tab tab = new Tab("Start", start);
    tab.setGraphic(Icons.of(Feather.GRID, 14));
    tab.setId("start");
    tab.setClosable(false);
    pane.getTabs().add(tab);
  }

  /// Opens a file in a new tab, at once; the import runs in the background.
  public void open(Source source) {
    open(new Sources(List.of(), List.of(source)), Map.of());
  }

  /// Opens a tab of files that have been read.
  void open(Sources sources, Map<Path, ImportResult> known) {
    open(sources, known, TabHost.Follower.NONE);
  }

  private void open(Sources sources, Map<Path, ImportResult> known, TabHost.Follower follower) {
    add(new DocumentTab(sources, known, shared, host, follower));
  }

  /// Opens several files, each in a tab of its own.
  void openEach(List<Source> files, TabHost.Follower follower) {
    files.forEach(file -> open(new Sources(List.of(), List.of(file)), Map.of(), follower));
  }

  /// Opens two files as a comparison if they can be compared, else each in a tab of its own. The
  /// one that was recorded earlier is base, if both tell when; else the first.
  void openPair(Source first, Source second) {
    Sources sides = new Sources(List.of(first), List.of(second));
    open(sides, known(sides), new OpenedAsPair(host));
  }

  /// Takes a tab in, made here or come from another window.
  void add(DocumentTab tab) {
    tab.moveTo(host);
    tab.setOnClosed(_ -> tab.dispose());
    pane.getTabs().add(tab);
    pane.getTabs().removeIf(t -> "start".equals(t.getId()));
    pane.getSelectionModel().select(tab);
  }

  /// Takes a tab out of this window, as it is.
  void release(DocumentTab tab) {
    pane.getTabs().remove(tab);
  }

  /// Takes a tab out and forgets what it holds.
  void close(DocumentTab tab) {
    pane.getTabs().remove(tab);
    tab.dispose();
  }

  void closeAll() {
    files().forEach(this::close);
  }

  /// The files that all tabs show or read.
  List<Path> openFiles() {
    return files().stream().flatMap(tab -> tab.files().stream()).toList();
  }

  private List<DocumentTab> files() {
    return pane.getTabs().stream()
        .filter(DocumentTab.class::isInstance)
        .map(DocumentTab.class::cast)
        .toList();
  }

  private Optional<DocumentTab> tab(Path file) {
    return files().stream().filter(tab -> tab.isOf(file)).findFirst();
  }

  /// Compares two sides in a tab of their own; files that are open already are not read again.
  public void compare(Sources sources) {
    open(sources, known(sources));
  }

  private Map<Path, ImportResult> known(Sources sources) {
    Map<Path, ImportResult> known = new HashMap<>();
    for (Path file : sources.files()) {
      document(file)
          .ifPresent(
              document -> {
                switch (document.subject()) {
                  case OneProfile one -> known.put(file, one.input());
                  case TwoSides _ -> {} // keeps no file alone
                }
              });
    }
    return known;
  }

  private Optional<Document> document(Path file) {
    return tab(file).flatMap(DocumentTab::document);
  }

  /// The profile of the tab whose header is at a point of the scene.
  Optional<Source> sourceAt(double sceneX, double sceneY) {
    for (DocumentTab tab : files()) {
      Node header = tab.getGraphic();
      while (header != null && !header.getStyleClass().contains("tab")) {
        header = header.getParent();
      }
      if (header != null && header.contains(header.sceneToLocal(sceneX, sceneY))) {
        return Optional.of(tab.source());
      }
    }
    return Optional.empty();
  }

  /// What a window with the chosen tab is called.
  ObservableValue<String> title() {
    return pane.getSelectionModel()
        .selectedItemProperty()
        .flatMap(tab -> tab instanceof DocumentTab file ? file.nameProperty() : null)
        .map(name -> TabName.shortened(name, TITLE_LENGTH) + " — Kiln")
        .orElse("Kiln");
  }

  /// The pane of the chosen tab, if it shows a profile.
  public Optional<DocumentPane> current() {
    Tab tab = pane.getSelectionModel().getSelectedItem();
    Node content = tab == null ? null : tab.getContent();
    return content instanceof DocumentPane document ? Optional.of(document) : Optional.empty();
  }

  /// The chosen tab, if it is of a file.
  Optional<DocumentTab> currentFile() {
    Tab tab = pane.getSelectionModel().getSelectedItem();
    return tab instanceof DocumentTab file ? Optional.of(file) : Optional.empty();
  }

  /// Closes the chosen tab, but for the start page.
  public void closeCurrent() {
    Tab tab = pane.getSelectionModel().getSelectedItem();
    if (tab instanceof DocumentTab file) {
      close(file);
    } else if (tab != null && tab.isClosable()) {
      pane.getTabs().remove(tab);
    }
  }

  void step(int direction) {
    int count = pane.getTabs().size();
    int next = Math.floorMod(pane.getSelectionModel().getSelectedIndex() + direction, count);
    pane.getSelectionModel().select(next);
  }

  public TabPane tabPane() {
    return pane;
  }
}
