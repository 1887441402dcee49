package dev.kiln.app.ui.hotpaths;

import dev.kiln.app.request.Option;
import dev.kiln.app.session.Answer;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.DocumentState;
import dev.kiln.app.session.FunctionName;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.Aside;
import dev.kiln.app.ui.common.Derived;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.Following;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.app.ui.hotpaths.whatif.HotAnswer;
import dev.kiln.app.ui.hotpaths.whatif.HotRow;
import dev.kiln.app.ui.hotpaths.whatif.Outlook;
import dev.kiln.app.ui.hotpaths.whatif.RankingAsk;
import dev.kiln.app.ui.hotpaths.whatif.WhatIfPane;
import dev.kiln.model.tree.ProfileView;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// Where a fix pays: the ranking as a picture and a table, linked with each other and with the
/// choice of all views; at the side, what several fixes save together.
final class HotPathsPane extends BorderPane implements DocumentView {
  private static final double LEAST_TABLE_PX = 120;
  private static final double TABLE_PX = 352;

  /// For what to do if there is no picture.
  private static final double EMPTY_PX = 190;

  private final ViewContext context;
  private final Document document;
  private final HotTable table;
  private final HotScatter scatter;
  private final HotLinks links;
  private final CountFiles files;
  private final HotBar bar;
  private final HotFoot foot = new HotFoot();
  private final SplitPane split;
  private final WhatIfPane whatIf;
  private final Aside aside;
  private final Derived<HotAnswer> rankings;
  private final ReadOnlyObjectWrapper<@Nullable HotAnswer> ranking = new ReadOnlyObjectWrapper<>();
  private @Nullable FunctionName from;
  private boolean pictured;

  public HotPathsPane(ViewContext context) {
    this.context = context;
    this.document = context.document();
    files = new CountFiles(context, this::ranking);
    table = new HotTable(document);
    bar = new HotBar(context, this, files);
    scatter = new HotScatter(document, () -> files.ask(bar.legend()));
    links = new HotLinks(document, table, scatter.canvas());
    whatIf = new WhatIfPane(context, rankingProperty(), this::chosenFunction, Outlook::of);
    aside = new Aside("What if", whatIf);
    split = new SplitPane(scatter, table);
    split.setOrientation(Orientation.VERTICAL);
    table.setMinHeight(LEAST_TABLE_PX);
    setTop(bar);
    setCenter(split);
    setBottom(foot);
    setMinSize(0, 0);
    rankings =
        new Derived<>(
            document, () -> getScene() != null, this::question, (found, _) -> show(found));
    document.store().stateProperty().addListener((_, old, now) -> looked(old, now));
    Following.changes(this, document.preferences().myCodeProperty(), _ -> rankings.changed());
    addEventFilter(KeyEvent.KEY_PRESSED, new HotKeys(this, scatter.canvas())::key);
    table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    scatter.canvas().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    for (Node place : new Node[] {table, scatter.canvas()}) {
      place.setOnContextMenuRequested(
          e -> {
            menu(place);
            e.consume();
          });
    }
    split.heightProperty().addListener(_ -> divide());
    SplitPane.setResizableWithParent(table, false);
  }

  private Function<ProfileView, HotAnswer> question(Answer answer) {
    RankingAsk ask = RankingAsk.of(document, answer, from);
    return view -> HotAnswer.of(view, ask);
  }

  /// The table is as high as in the picture of the house; without a picture it has what that
  /// leaves.
  private void divide() {
    double height = split.getHeight();
    if (height > 0) {
      double least = Math.min(TABLE_PX, height / 2);
      split.setDividerPositions(
          1 - (pictured ? least : Math.max(least, height - EMPTY_PX)) / height);
    }
  }

  private void looked(DocumentState old, DocumentState now) {
    if (!RankingAsk.look(old).equals(RankingAsk.look(now))) {
      rankings.changed();
    }
  }

  /// Chooses how to rank; the step can be undone.
  <T> void choose(Option<T> option, T value) {
    document.store().update(s -> s.with(option, value));
  }

  @Override
  public void shown() {
    rankings.shown();
  }

  private void show(HotAnswer found) {
    ranking.set(found);
    links.show(
        found,
        () -> {
          table.show(found);
          scatter.show(found);
        });
    if (pictured == found.points().points().isEmpty()) {
      pictured = !pictured;
      divide();
    }
    bar.show(found);
    foot.show(found, document.subject());
  }

  /// The present ranking; null until it is known.
  ReadOnlyObjectProperty<@Nullable HotAnswer> rankingProperty() {
    return ranking.getReadOnlyProperty();
  }

  @Nullable HotAnswer ranking() {
    return ranking.get();
  }

  private void clicked(MouseEvent e) {
    if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
      open();
    }
  }

  /// Opens the chosen function between its callers and callees.
  void open() {
    HotRow row = table.chosen();
    if (row != null && row.function() != null && row.node() > 0 && links.isCurrent()) {
      document.choose(row.node());
      document.store().replace(s -> s.withView(View.SANDWICH));
    }
  }

  private void menu(Node owner) {
    HotRow row = table.chosen();
    HotAnswer shown = ranking.get();
    if (row != null
        && row.function() != null
        && row.node() > 0
        && shown != null
        && links.isCurrent()) {
      context.menus().show(owner, shown.ask().answer().tree().shape(), row.node());
    }
  }

  /// Shows the heaviest path down from the chosen function in place of the ranking.
  void followHeaviest() {
    HotRow row = table.chosen();
    if (row != null && row.function() != null) {
      from = row.function();
      rankings.changed();
    }
  }

  /// Goes back from the heaviest path to the ranking.
  void showRanking() {
    from = null;
    rankings.changed();
  }

  @Nullable FunctionName from() {
    return from;
  }

  /// The function of the chosen row; null if none is chosen.
  @Nullable FunctionName chosenFunction() {
    HotRow row = table.chosen();
    return row == null ? null : row.function();
  }

  /// Files of counts, told from profiles by their names.
  @Override
  public boolean takes(List<Path> dropped) {
    return dropped.size() == 1 && CountFiles.isOfCounts(dropped.getFirst());
  }

  @Override
  public void take(List<Path> dropped) {
    files.use(bar.legend(), dropped.getFirst());
  }

  @Override
  public Aside aside() {
    return aside;
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void focus() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
      table.getFocusModel().focus(0);
    }
  }

  void addToWhatIf() {
    whatIf.addChosen();
  }

  void copyRow() {
    bar.exports().copyRow(table.chosen());
  }

  HotTable rows() {
    return table;
  }
}
