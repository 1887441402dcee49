package dev.kiln.app.ui;

import static dev.kiln.app.ui.WindowFixture.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.session.Difference;
import dev.kiln.app.session.Document;
import dev.kiln.app.session.View;
import dev.kiln.diffview.DeltaRow;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.diff.DiffTree.Widths;
import dev.kiln.model.diff.FunctionDeltas.Listing;
import dev.kiln.model.diff.NodeChange;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.FrameSearch;
import dev.kiln.render.fx.flame.FlameCanvas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A comparison in the window: dropped in, looked at, acted on, exported.
@InWindow
@SuppressWarnings("NullAway.Init") // the fixture is made before each test
class DiffViewTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("kiln.root", ".."), "samples").toAbsolutePath();

  /// `slow` costs more, `fresh` is new, `gone` vanished, `tax` moved from `quote` to `place`.
  private static final String BASE =
      "main;quote;tax 300\nmain;quote 400\nmain;place 400\nmain;slow 200\nmain;gone 250\n";

  private static final String CURRENT =
      "main;quote 250\nmain;place;tax 300\nmain;place 200\nmain;slow 500\nmain;fresh 300\n";

  @TempDir static Path folder;
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage, folder);
  }

  private Document compare(FxRobot robot, Path base, Path current) throws Exception {
    robot.interact(() -> fixture.window.drop(List.of(base, current), Optional.empty()));
    until(() -> fixture.window.tabs().current().isPresent());
    Document document = fixture.window.tabs().current().orElseThrow().document();
    until(() -> document.diffProperty().get() != null);
    return document;
  }

  private Document small(FxRobot robot) throws Exception {
    return compare(
        robot, fixture.file("base.collapsed", BASE), fixture.file("current.collapsed", CURRENT));
  }

  private static Difference diff(Document document) {
    return Objects.requireNonNull(document.diffProperty().get());
  }

  private static int node(Document document, String... path) {
    var shape = diff(document).result().shown().shape();
    int at = 0;
    for (String name : path) {
      int found = -1;
      for (int c = at + 1; c < shape.subtreeEnd(at); c = shape.subtreeEnd(c)) {
        found = shape.name(c).equals(name) ? c : found;
      }
      at = found;
    }
    return at;
  }

  @SuppressWarnings("unchecked")
  private static List<DeltaRow> rows(FxRobot robot) {
    return ((TableView<DeltaRow>) robot.lookup("#delta-table").queryAs(TableView.class)).getItems();
  }

  private static List<String> names(FxRobot robot) {
    return rows(robot).stream().map(row -> row.delta().name()).toList();
  }

  @Test
  void twoDroppedFilesOpenBaseAgainstCurrent(FxRobot robot) throws Exception {
    Document document = small(robot);
    assertEquals(View.DIFF, document.store().get().view());
    assertEquals("base.collapsed → current.collapsed", document.name());
    assertEquals(1550, diff(document).result().shown().tree(Side.BASE).total());
    assertEquals(1550, diff(document).result().shown().tree(Side.CURRENT).total());
    // Collapsed stacks have no length: only shares compare, and the window says so.
    assertEquals(Basis.SHARE, diff(document).result().basis().basis());
    String why = robot.lookup("#basis-why").queryAs(Label.class).getText();
    assertTrue(why.contains("length"), why);
    assertFalse(robot.lookup("#comparability").query().lookupAll(".label").isEmpty());
  }

  @Test
  void theQueryIsCopiedAsTheCommandThatComparesBothFiles(FxRobot robot) throws Exception {
    Document document = small(robot);
    robot.interact(() -> document.store().update(s -> s.withQuery(QueryText.parse("focus=tax"))));
    until(() -> diff(document).result().query().equals(QueryText.parse("focus=tax")));
    String button = "Copy the command that draws this picture";
    robot.clickOn(robot.lookup((Node n) -> button.equals(n.getAccessibleText())).<Node>query());
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    String files = folder.resolve("base.collapsed") + " " + folder.resolve("current.collapsed");
    assertTrue(copied[0].startsWith("kiln diff " + files), copied[0]);
    assertTrue(copied[0].contains(" --query focus=tax -o "), copied[0]);
  }

  @Test
  void newVanishedAndMovedCodeIsTold(FxRobot robot) throws Exception {
    Document document = small(robot);
    var tree = diff(document).result().shown();
    assertEquals(NodeChange.NEW, tree.change(node(document, "main", "fresh")));
    assertEquals(NodeChange.VANISHED, tree.change(node(document, "main", "gone")));
    assertEquals(NodeChange.MOVED, tree.change(node(document, "main", "quote", "tax")));
    assertEquals(NodeChange.MOVED, tree.change(node(document, "main", "place", "tax")));
    for (Listing listing : List.of(Listing.NEW, Listing.VANISHED, Listing.MOVED)) {
      robot.clickOn("#list-" + listing.name().toLowerCase(java.util.Locale.ROOT));
      String wanted =
          listing == Listing.NEW ? "fresh" : listing == Listing.VANISHED ? "gone" : "tax";
      assertEquals(List.of(wanted), names(robot));
    }
  }

  @Test
  void theParserOfTheRegressionComesFirst(FxRobot robot) throws Exception {
    Document document =
        compare(
            robot, SAMPLES.resolve("checkout-before.jfr"), SAMPLES.resolve("checkout-after.jfr"));
    assertEquals(Basis.ABSOLUTE, diff(document).result().basis().basis());
    assertTrue(names(robot).getFirst().contains("JsonParser"), names(robot).toString());
    robot.interact(
        () -> robot.lookup("#delta-table").queryAs(TableView.class).getSelectionModel().select(0));
    until(
        () ->
            robot
                .lookup("#diff-name")
                .tryQueryAs(Label.class)
                .map(label -> label.getText().startsWith("JsonParser."))
                .orElse(false));
  }

  /// Both recordings counted calls: the table says which functions are called more, and which cost
  /// more a call; the details of a box have the exact parts.
  @Test
  void whyAFunctionChangedStandsBesideIt(FxRobot robot) throws Exception {
    Document document =
        compare(
            robot,
            SAMPLES.resolve("checkout-timing-before.jfr"),
            SAMPLES.resolve("checkout-timing-after.jfr"));
    TableView<?> table = Cells.table(robot, "delta-table");
    assertTrue(Cells.column(table, "why").isVisible());
    robot.clickOn("#list-all");
    ComparisonResult result = diff(document).result();
    int parse =
        IntStream.range(0, result.functions().keys())
            .filter(key -> result.functions().delta(key).name().endsWith("JsonParser.parse"))
            .findFirst()
            .orElseThrow();
    robot.interact(() -> document.choose(result.nodeOf(parse)));
    // The choice brings the function's row into sight.
    until(() -> Cells.row(table, "why", "both calls and cost") >= 0);
    assertTrue(Cells.row(table, "why", "calls unknown") >= 0, "nothing counted its neighbours");
    until(() -> !robot.lookup("#diff-why").queryAll().isEmpty());
    String words = robot.lookup("#diff-why").queryAs(Label.class).getText();
    assertTrue(words.contains("called more (900 -> 3,500 calls)"), words);
    assertTrue(words.endsWith("calls measured by jdk.MethodTiming"), words);
  }

  @Test
  void reasonsAreLeftOutWhereNothingCountedCalls(FxRobot robot) throws Exception {
    small(robot);
    TableView<?> table = robot.lookup("#delta-table").queryAs(TableView.class);
    assertTrue(table.getVisibleLeafColumns().stream().noneMatch(c -> "why".equals(c.getId())));
  }

  @Test
  void oneKeyExchangesTheSides(FxRobot robot) throws Exception {
    Document document = small(robot);
    int slow = node(document, "main", "slow");
    double before = diff(document).result().shown().delta(slow);
    robot.interact(() -> robot.lookup("#diff-graph").queryAs(FlameCanvas.class).requestFocus());
    robot.type(KeyCode.W);
    until(() -> document.name().equals("current.collapsed → base.collapsed"));
    until(() -> diff(document).result().shown().tree(Side.CURRENT).total(slow) == 200);
    assertEquals(-before, diff(document).result().shown().delta(slow), 1e-12);
    assertEquals(
        NodeChange.VANISHED,
        diff(document).result().shown().change(node(document, "main", "fresh")));
  }

  @Test
  void layoutsKeepTheChoiceAndShowEachSide(FxRobot robot) throws Exception {
    Document document = small(robot);
    int slow = node(document, "main", "slow");
    int fresh = node(document, "main", "fresh");
    robot.interact(() -> document.choose(slow));
    robot.clickOn("#layout-base");
    until(() -> diff(document).layouts().inOne() == Widths.BASE);
    assertEquals(0, diff(document).layouts().layouts().getFirst().weight(fresh));
    robot.clickOn("#layout-sides");
    until(() -> robot.lookup("#base-graph").tryQuery().isPresent());
    FlameCanvas base = robot.lookup("#base-graph").queryAs(FlameCanvas.class);
    FlameCanvas current = robot.lookup("#current-graph").queryAs(FlameCanvas.class);
    assertEquals(slow, base.selectedProperty().get());
    assertEquals(slow, current.selectedProperty().get());
    robot.interact(() -> base.zoomTo(slow));
    until(() -> current.zoomProperty().get() == slow);
    robot.clickOn("#layout-union");
    until(() -> diff(document).layouts().widths().equals(List.of(Widths.UNION)));
    assertTrue(
        diff(document).layouts().layouts().getFirst().weight(node(document, "main", "gone")) > 0);
  }

  @Test
  void unitsOfWorkAreTypedIn(FxRobot robot) throws Exception {
    Document document = small(robot);
    robot.interact(() -> robot.lookup("#basis-per-unit").queryAs(ToggleButton.class).fire());
    until(() -> robot.lookup("#units-base").tryQuery().isPresent());
    robot.interact(
        () -> {
          robot.lookup("#units-base").queryAs(TextField.class).setText("100");
          robot.lookup("#units-current").queryAs(TextField.class).setText("2,00");
        });
    robot.interact(() -> robot.lookup("#units-use").queryButton().fire());
    until(() -> diff(document).result().basis().basis() == Basis.PER_UNIT);
    assertEquals(15.5, diff(document).result().shown().total(Side.BASE, 0), 1e-9);
    assertEquals(7.75, diff(document).result().shown().total(Side.CURRENT, 0), 1e-9);
    assertEquals(
        "Per request", robot.lookup("#basis-per-unit").queryAs(ToggleButton.class).getText());
    assertTrue(robot.lookup("#basis-per-second").queryAs(ToggleButton.class).isDisabled());
  }

  @Test
  void actionsOnStacksWorkOnBothSides(FxRobot robot) throws Exception {
    Document document = small(robot);
    robot.interact(() -> document.choose(node(document, "main", "slow")));
    robot.interact(() -> robot.lookup("#diff-graph").queryAs(FlameCanvas.class).requestFocus());
    robot.type(KeyCode.X);
    until(() -> QueryText.format(diff(document).result().query()).equals("ignore=^slow$"));
    assertEquals(1350, diff(document).result().shown().tree(Side.BASE).total());
    assertEquals(1050, diff(document).result().shown().tree(Side.CURRENT).total());
    robot.interact(() -> document.store().undo());
    until(() -> diff(document).result().shown().tree(Side.BASE).total() == 1550);
  }

  @Test
  void searchMarksCodeThatIsGone(FxRobot robot) throws Exception {
    Document document = small(robot);
    robot.interact(() -> document.search().search("gone"));
    FlameCanvas canvas = robot.lookup("#diff-graph").queryAs(FlameCanvas.class);
    until(() -> canvas.search() != null);
    FrameSearch found = Objects.requireNonNull(canvas.search());
    assertTrue(found.isMatch(node(document, "main", "gone")));
  }

  @Test
  void filesThatShareNoUnitBecomeTwoTabsAndOneLineSaysWhy(FxRobot robot) throws Exception {
    robot.interact(
        () ->
            fixture.window.drop(
                List.of(SAMPLES.resolve("go-heap.pb.gz"), SAMPLES.resolve("checkout-after.jfr")),
                Optional.empty()));
    until(() -> robot.lookup(".label").queryAll().stream().anyMatch(DiffViewTest::isRefusal));
    assertEquals(List.of("go-heap.pb.gz", "checkout-after.jfr"), tabs());
    fixture.pane();
  }

  private List<String> tabs() {
    return fixture.window.tabs().tabPane().getTabs().stream().map(tab -> tab.getText()).toList();
  }

  private static boolean isRefusal(javafx.scene.Node node) {
    return node instanceof Label label && label.getText().startsWith("Not comparable: ");
  }

  @Test
  void ofMoreThanTwoFilesItIsAskedWhichAreWhich(FxRobot robot) throws Exception {
    Path base = fixture.file("a.collapsed", BASE);
    Path one = fixture.file("b.collapsed", CURRENT);
    Path two = fixture.file("c.collapsed", CURRENT);
    robot.interact(() -> fixture.window.drop(List.of(base, one, two), Optional.empty()));
    until(() -> robot.lookup("Compare these 3 files?").tryQuery().isPresent());
    robot.interact(() -> robot.lookup("Compare").queryButton().fire());
    until(() -> robot.lookup("#sides-question").tryQuery().isPresent());
    robot.type(KeyCode.ENTER);
    until(() -> tabs().size() == 4 && fixture.window.tabs().current().isPresent());
    Document document = fixture.window.tabs().current().orElseThrow().document();
    until(() -> document.diffProperty().get() != null);
    assertEquals(3100, diff(document).result().shown().tree(Side.CURRENT).total());
    assertTrue(
        diff(document).result().comparability().items().stream()
            .anyMatch(item -> item.reason().contains("pooled") || item.words().contains("pooled")),
        diff(document).result().comparability().toString());
  }

  @Test
  void theDifferenceIsExportedAsOnePicture(FxRobot robot) throws Exception {
    small(robot);
    Path target = folder.resolve("difference.svg");
    fixture.answerSave(target);
    robot.clickOn("#export-difference");
    until(() -> Files.exists(target));
    String svg = Files.readString(target);
    assertTrue(svg.contains("fresh") && svg.contains("is new"), "the changes in words");
    assertTrue(svg.contains("base.collapsed") && svg.contains("current.collapsed"));
    assertTrue(svg.contains("kiln diff base.collapsed current.collapsed"), "the command");
  }

  @Test
  void aBannerSaysThatASideIsEmptyAndWhichTermIsToBlame(FxRobot robot) throws Exception {
    Document document = small(robot);
    Node banner = robot.lookup("#diff-caveats").query();
    assertFalse(banner.isVisible());
    robot.interact(() -> document.store().update(s -> s.withQuery(QueryText.parse("focus=fresh"))));
    until(banner::isVisible);
    assertEquals(
        "base: no sample matches focus=fresh, so all that current has is new",
        ((Label) ((HBox) banner).getChildren().getFirst()).getText());
    assertEquals(NodeChange.NEW, diff(document).result().shown().change(node(document, "main")));
    robot.interact(() -> document.store().update(s -> s.withQuery(QueryText.parse(""))));
    until(() -> !banner.isVisible());
  }
}
