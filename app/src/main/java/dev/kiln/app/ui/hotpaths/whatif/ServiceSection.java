package dev.kiln.app.ui.hotpaths.whatif;

import dev.kiln.app.session.FixPlan;
import dev.kiln.app.ui.common.Fields;
import dev.kiln.app.ui.common.Labels;
import dev.kiln.model.hotpath.whatif.Fleet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The service that the code runs in: how many instances, how busy, how many requests; any of it
/// may be left empty.
final class ServiceSection extends VBox {
  private static final double USUAL_UTILIZATION = 0.5;
  private static final double PERCENT = 100;

  private final TextField instances = field("fleet-instances", "Instances", 4);
  private final TextField utilization = field("fleet-utilization", "Utilization in per cent", 3);
  private final TextField requests = field("fleet-requests", "Requests a second", 6);
  private final Consumer<UnaryOperator<FixPlan>> step;

  /// @param step takes a change of the plan
  ServiceSection(Consumer<UnaryOperator<FixPlan>> step) {
    super(6);
    this.step = step;
    getStyleClass().add("section");
    utilization.setPromptText("50");
    getChildren()
        .addAll(
            Labels.label("Your service, if known", "caption"),
            line(
                Labels.label("Instances", "small", "t2"),
                instances,
                Labels.label("CPU", "small", "t2"),
                utilization,
                Labels.label("% busy", "small", "t2")),
            line(
                Labels.label("This one answers", "small", "t2"),
                requests,
                Labels.label("requests /s", "small", "t2")));
  }

  private static HBox line(javafx.scene.Node... parts) {
    HBox line = new HBox(6, parts);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private TextField field(String id, String meaning, int columns) {
    TextField field = new TextField();
    field.setId(id);
    field.setAccessibleText(meaning);
    field.setPrefColumnCount(columns);
    field.setMinWidth(USE_PREF_SIZE);
    field.getStyleClass().addAll("mono", "low");
    field.setOnAction(_ -> take(field));
    field.focusedProperty().addListener((_, _, focused) -> leave(field, focused));
    return field;
  }

  private void leave(TextField field, boolean focused) {
    if (!focused) {
      take(field);
    }
  }

  /// Takes what was typed as one step that can be undone; nothing changes while a number is wrong.
  private void take(TextField field) {
    Fields.mark(field, "");
    if (field.getText().equals(field.getUserData())) {
      return;
    }
    try {
      if (field.equals(requests)) {
        double rate = number(requests, Double.NaN);
        check(Double.isNaN(rate) || rate > 0 && rate < Double.POSITIVE_INFINITY);
        step.accept(plan -> plan.withRequests(rate));
      } else {
        Fleet fleet = fleet();
        step.accept(plan -> plan.withFleet(fleet));
      }
    } catch (IllegalArgumentException _) {
      String more = field.equals(utilization) ? "more than 0 and up to 100" : "more than 0";
      Fields.mark(field, more);
    }
  }

  private static void check(boolean valid) {
    if (!valid) {
      throw new IllegalArgumentException("not a number of requests");
    }
  }

  private @Nullable Fleet fleet() {
    double busy = number(utilization, USUAL_UTILIZATION * PERCENT) / PERCENT;
    double count = number(instances, 0);
    if (count != Math.rint(count) || count > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("expected a whole number of instances");
    }
    return instances.getText().isBlank() ? null : Fleet.of((int) count, busy);
  }

  private static double number(TextField field, double missing) {
    String text = field.getText().replaceAll("[%,\\s]", "");
    return text.isEmpty() ? missing : Double.parseDouble(text);
  }

  /// Shows a plan; what is being typed stays as long as the plan says the same.
  void show(FixPlan plan) {
    Fleet fleet = plan.fleet();
    set(instances, fleet == null ? "" : String.valueOf(fleet.instances()));
    if (fleet != null) {
      set(utilization, plain(fleet.utilization() * PERCENT));
    }
    set(requests, Double.isNaN(plan.requests()) ? "" : plain(plan.requests()));
  }

  /// A field remembers what it was last given, so that a look at it is no step.
  private static void set(TextField field, String text) {
    boolean typing = field.isFocused() && text.equals(field.getUserData());
    field.setUserData(text);
    if (!typing && !field.getText().equals(text)) {
      field.setText(text);
      Fields.mark(field, "");
    }
  }

  private static String plain(double number) {
    double rounded = Math.rint(number * 1e6) / 1e6;
    return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
  }
}
