package dev.kiln.app.ui.diff;

import dev.kiln.app.ui.common.Labels;
import dev.kiln.app.ui.common.PopOvers;
import dev.kiln.model.diff.Basis;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// Asks how many units of work each side did: requests, spans, calls.
final class UnitsEditor {
  private UnitsEditor() {}

  static void show(Node owner, Basis.@Nullable Units present, Consumer<Basis.Units> done) {
    TextField base = field("units-base", present == null ? "" : plain(present.base()));
    TextField current = field("units-current", present == null ? "" : plain(present.current()));
    TextField word = field("units-word", present == null ? "request" : present.word());
    Label problem = Labels.label("", "small", "error-text");
    Button use = new Button("Compare per unit");
    use.setId("units-use");
    use.getStyleClass().add("primary");
    GridPane grid = new GridPane();
    grid.setHgap(10);
    grid.setVgap(6);
    grid.addRow(0, Labels.label("base did"), base);
    grid.addRow(1, Labels.label("current did"), current);
    grid.addRow(2, Labels.label("one is a"), word);
    PopOver popOver =
        PopOvers.show(
            owner,
            new VBox(
                8,
                Labels.label("Work done while each side was recorded", "small", "t2"),
                grid,
                problem,
                use));
    Runnable take =
        () -> {
          try {
            done.accept(new Basis.Units(number(base), number(current), word.getText().strip()));
            popOver.hide();
          } catch (IllegalArgumentException _) {
            problem.setText("Enter two numbers greater than 0.");
          }
        };
    use.setOnAction(_ -> take.run());
    word.setOnAction(_ -> take.run());
    current.setOnAction(_ -> take.run());
    base.setOnAction(_ -> current.requestFocus());
    base.requestFocus();
  }

  private static TextField field(String id, String text) {
    TextField field = new TextField(text);
    field.setId(id);
    field.setPrefColumnCount(12);
    return field;
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  private static double number(TextField field) {
    return Double.parseDouble(field.getText().replaceAll("[,\\s]", ""));
  }
}
