package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.app.report.answer.Display;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {
  private static Display display(String pipeline, boolean software) {
    return new Display(
        "", "26.0.2", pipeline, software, "A card", List.of("1920 x 1080"), List.of("Inter"), "/c");
  }

  @Test
  void tellsWhatKilnRunsOn() {
    Cli.Result result = Cli.run(display("es2", false), "doctor");
    assertEquals(0, result.exit());
    for (String part :
        List.of("kiln ", "java ", "OpenGL (es2)", "A card", "JFR, pprof, collapsed", "/c")) {
      assertTrue(result.out().contains(part), part + " in " + result.out());
    }
    assertFalse(result.out().contains("WARNING"), result.out());
  }

  @Test
  void warnsWhereTheProcessorDraws() {
    Cli.Result result = Cli.run(display("sw", true), "doctor");
    assertEquals(0, result.exit());
    assertTrue(result.out().contains("software (sw)"));
    assertTrue(result.out().contains("WARNING         the processor draws the window"));
    Cli.Result emulated = Cli.run(display("es2", true), "doctor");
    assertTrue(emulated.out().contains("OpenGL (es2), emulated by the processor"));
    assertTrue(emulated.out().contains("WARNING"));
  }

  @Test
  void failsInOneLineWhereNoWindowCanOpen() {
    Cli.Result result = Cli.run(Display.none("no display", "/c"), "doctor");
    assertEquals(1, result.exit());
    assertTrue(result.out().contains("PROBLEM         no window can open: no display"));
    assertEquals("", result.err());
  }

  @Test
  void jsonHasASchema() {
    Cli.Result result = Cli.run(Display.none("no display", "/c"), "doctor", "--json");
    assertEquals(1, result.exit());
    assertTrue(result.out().contains("\"schema\" : \"kiln.doctor/1\""));
    assertTrue(result.out().contains("\"ok\" : false"));
    assertTrue(result.out().contains("\"problems\" : [ \"no display\" ]"));
  }
}
