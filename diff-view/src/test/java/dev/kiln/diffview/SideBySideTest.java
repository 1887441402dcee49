package dev.kiln.diffview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.diffview.SideBySidePane.Side;
import dev.kiln.model.FrameKind;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import dev.kiln.render.color.Theme;
import dev.kiln.render.layout.Viewport;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the stage is given before each test
class SideBySideTest {
  private Stage stage;

  @Start
  void start(Stage given) {
    stage = given;
    stage.show();
  }

  private static Side side(String name, String unit, long value) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("cpu");
    builder.valueType(event, new ValueType("cpu", unit));
    int frame = builder.frame(builder.function("work", "", ""), 0, FrameKind.UNKNOWN);
    builder.addSample(event, builder.child(0, frame));
    builder.value(0, value);
    return new Side(name, new ProfileView(builder.build()).callTree(Query.all()));
  }

  @Test
  void aPixelIsTheSameAmountOnBothSides(FxRobot robot) {
    SideBySidePane[] pane = new SideBySidePane[1];
    robot.interact(
        () -> {
          Side base = side("a", "milliseconds", 1440);
          Side current = side("b", "milliseconds", 1300);
          pane[0] = new SideBySidePane(base, current, Theme.LIGHT);
          stage.setScene(new Scene(pane[0], 800, 400));
        });
    Viewport base = Objects.requireNonNull(pane[0].baseCanvas().viewport());
    Viewport current = Objects.requireNonNull(pane[0].currentCanvas().viewport());
    assertEquals(base.to() - base.from(), current.to() - current.from());
    assertEquals(base.widthPx(), current.widthPx(), 2);
    assertEquals("140 ms less (-9.7 %): 1.44 s → 1.30 s", pane[0].changeText());
  }

  @Test
  void differentUnitsAreRefusedWithBothNamed(FxRobot robot) {
    Side time = side("time.jfr", "nanoseconds", 1);
    Side bytes = side("heap.pb.gz", "bytes", 1);
    robot.interact(
        () -> {
          IllegalArgumentException e =
              assertThrows(
                  IllegalArgumentException.class,
                  () -> new SideBySidePane(time, bytes, Theme.DARK));
          String message = String.valueOf(e.getMessage());
          assertTrue(message.contains("time.jfr counts cpu/nanoseconds"), message);
          assertTrue(message.contains("heap.pb.gz cpu/bytes"), message);
        });
  }
}
