package dev.kiln.app.ui.diff;

import dev.kiln.app.session.Document;
import dev.kiln.app.session.DocumentState;
import dev.kiln.app.session.View;
import dev.kiln.app.ui.common.DocumentView;
import dev.kiln.app.ui.common.PopOvers;
import dev.kiln.app.ui.common.ViewContext;
import dev.kiln.diffview.ComparabilityStrip;
import dev.kiln.diffview.DeltaTable;
import dev.kiln.diffview.DiffAnswer;
import dev.kiln.diffview.DiffLook;
import dev.kiln.diffview.SidesBar;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.Comparison;
import java.util.function.UnaryOperator;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The view of a comparison: sides and basis, whether they may be compared, the differential flame
/// graph, the delta table. Choice, search and query are those of the document.
public final class DiffPane extends BorderPane implements DocumentView {
  private static final double GRAPH_PART = 0.66;
  private static final double LEAST_TABLE_PX = 150;

  private final Document document;
  private final SidesBar sides;
  private final ComparabilityStrip comparability;
  private final DiffGraphs graphs;
  private final DeltaTable table;
  private final SplitPane split;
  private boolean stale = true;
  private boolean linking;
  private boolean divided;
  private int asked;

  public DiffPane(ViewContext context) {

    this.document = context.document();
    sides = new SidesBar(new SideActions());
    comparability = new ComparabilityStrip(this::showReasons);
    graphs = new DiffGraphs(context);
    table = new DeltaTable(this::keyChosen);
    table.addButtons(new DeltaExports(context, document.diffProperty(), table).buttons());
    split = new SplitPane(graphs, table);
    table.setMinHeight(LEAST_TABLE_PX);
    split.setOrientation(Orientation.VERTICAL);
    setTop(new VBox(sides, comparability));
    setCenter(split);
    setMinSize(0, 0);
    document.answerProperty().addListener(_ -> changed());
    document.store().stateProperty().addListener((_, old, now) -> lookChanged(old, now));
    document.selectedNodeProperty().addListener((_, _, node) -> nodeChosen(node.intValue()));
    dev.kiln.app.ui.common.Following.changes(this, document.theme(), _ -> draw());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void lookChanged(DocumentState old, DocumentState now) {
    if (!old.diff().equals(now.diff())) {
      boolean same = old.diff().withBySelf(now.diff().bySelf()).equals(now.diff());
      if (same) {
        draw();
      } else {
        changed();
      }
    } else if (old.orientation() != now.orientation()) {
      draw();
    }
  }

  private void changed() {
    stale = true;
    if (document.store().get().view() == View.DIFF) {
      ask();
    }
  }

  @Override
  public void shown() {
    if (stale) {
      ask();
    }
  }

  private void ask() {
    if (document.answerProperty().get() == null) {
      return;
    }
    stale = false;
    int turn = ++asked;
    document.computeDiff(
        document.store().get(),
        answer -> {
          if (turn == asked) {
            document.tellDiff(answer);
            draw();
          }
        });
  }

  private void draw() {
    DiffAnswer answer = document.diffProperty().get();
    if (answer == null) {
      return;
    }
    if (!divided) {
      // Before the first answer the pane may have had no height to divide.
      divided = true;
      split.setDividerPositions(GRAPH_PART);
    }
    DiffWords words = DiffWords.of(answer.tree());
    sides.show(answer, document.store().get().diff().basis() == null);
    comparability.show(answer.comparability());
    graphs.show(answer, words);
    linking = true;
    table.show(answer.functions(), words, document.theme().getValue());
    linking = false;
    nodeChosen(document.selectedNodeProperty().get());
  }

  /// A row was chosen: the box of its largest change follows.
  private void keyChosen(int key) {
    DiffAnswer answer = document.diffProperty().get();
    if (!linking && answer != null) {
      linking = true;
      document.choose(answer.nodeOf(key));
      linking = false;
    }
  }

  private void nodeChosen(int node) {
    DiffAnswer answer = document.diffProperty().get();
    if (!linking && answer != null && node > 0 && answer.hasBox(node)) {
      linking = true;
      table.choose(answer.tree().shape().key(node));
      linking = false;
    }
  }

  private void showReasons(Node owner) {
    DiffAnswer answer = document.diffProperty().get();
    Comparison comparison = document.comparisonProperty().get();
    if (answer != null && comparison != null) {
      PopOvers.show(owner, ComparabilityStrip.reasons(answer.comparability(), comparison));
    }
  }

  private void look(UnaryOperator<DiffLook> step) {
    document.store().update(s -> s.withDiff(step.apply(s.diff())));
  }

  /// What the bar of the sides asks for.
  private final class SideActions implements SidesBar.Actions {
    @Override
    public void swap() {
      document.swap();
    }

    @Override
    public void basis(Basis basis) {
      look(l -> l.withBasis(basis));
    }

    @Override
    public void askUnits(Node owner) {
      DiffAnswer answer = document.diffProperty().get();
      Basis.@Nullable Units present = answer == null ? null : answer.units();
      UnitsEditor.show(owner, present, units -> look(l -> l.withUnits(units)));
    }
  }

  private void key(KeyEvent e) {
    boolean plain = !e.isShortcutDown() && !e.isAltDown();
    if (plain && e.getCode() == KeyCode.W) {
      document.swap();
      e.consume();
    }
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void focus() {
    graphs.focus();
  }

  public DiffGraphs graphs() {
    return graphs;
  }

  public DeltaTable table() {
    return table;
  }
}
