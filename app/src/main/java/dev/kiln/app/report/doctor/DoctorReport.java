package dev.kiln.app.report.doctor;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Form;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Look;
import dev.kiln.app.report.Part.Pairs;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.report.Report;
import dev.kiln.app.report.Shown;
import dev.kiln.app.report.Type;
import dev.kiln.app.report.Version;
import dev.kiln.app.report.answer.Display;
import dev.kiln.importers.BuiltinImporters;
import dev.kiln.model.value.Quantities;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What Kiln runs on and what is wrong with it. Unknown facts are left out.
public final class DoctorReport {
  private static final String CACHE_OPTION = "-XX:AOTCache=";

  private final Map<String, String> facts = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  public DoctorReport(Display display) {
    add("kiln", Version.NUMBER);
    add("java", property("java.vm.name") + " " + property("java.runtime.version"));
    add("java home", property("java.home"));
    add("system", property("os.name") + " " + property("os.version") + " " + property("os.arch"));
    add("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
    add("most memory", Quantities.memory(Runtime.getRuntime().maxMemory()));
    add("start-up cache", startupCache());
    add("formats", formats());
    add("settings", display.config());
    if (!display.problem().isEmpty()) {
      problems.add(display.problem());
      return;
    }
    add("javafx", display.javafx());
    add("drawing", drawing(display));
    add("graphics", display.renderer());
    add("screens", String.join("; ", display.screens()));
    add("fonts", String.join(", ", display.fonts()));
    if (display.software()) {
      warnings.add(softwareWarning());
    }
  }

  private void add(String name, String value) {
    if (!value.isBlank()) {
      facts.put(name, value);
    }
  }

  private static String property(String name) {
    return System.getProperty(name, "");
  }

  private static String formats() {
    return BuiltinImporters.all().stream()
        .map(importer -> importer.descriptor().name())
        .collect(
            Collectors.joining(
                ", ", "", "; detected from the content, not from the file" + " name"));
  }

  /// The virtual machine says "sharing" only if it maps an archive; one that is named but does not
  /// fit it leaves aside, and all others with it.
  private String startupCache() {
    boolean sharing = property("java.vm.info").contains("sharing");
    String named =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> argument.startsWith(CACHE_OPTION))
            .map(argument -> argument.substring(CACHE_OPTION.length()))
            .findFirst()
            .orElse("");
    if (named.isEmpty()) {
      return "none: Kiln starts more slowly than from its image";
    }
    if (!sharing) {
      warnings.add(
          "the start-up cache "
              + named
              + " does not fit this Java, so Kiln starts slowly; build the image again to fix"
              + " this");
    }
    return sharing ? "in use, " + named : "not in use, " + named;
  }

  private static String drawing(Display display) {
    String how =
        switch (display.pipeline()) {
          case "es2" -> "OpenGL (es2)";
          case "d3d" -> "Direct3D (d3d)";
          case "mtl" -> "Metal (mtl)";
          case "sw" -> "software (sw)";
          default -> display.pipeline();
        };
    boolean emulated = display.software() && !display.pipeline().equals("sw");
    return how + (emulated ? ", emulated by the processor" : "");
  }

  private static String softwareWarning() {
    String asked = property("prism.order");
    if (asked.startsWith("sw")) {
      return "the processor draws the window because of -Dprism.order="
          + asked
          + "; without that option the graphics card might do it";
    }
    String os = property("os.name").toLowerCase(Locale.ROOT);
    String where =
        os.contains("win")
            ? "update the driver of the graphics card; a remote desktop has none"
            : os.contains("mac")
                ? "a remote or virtual screen has none"
                : "install the card's OpenGL driver (glxinfo -B names the one in use), or switch 3D"
                    + " on in the virtual machine";
    return "the processor draws the window, so large ones repaint more slowly; "
        + where
        + "; JAVA_TOOL_OPTIONS=-Dprism.forceGPU=true tries a card that JavaFX does not trust";
  }

  /// Why no window can open; empty if one can.
  public List<String> problems() {
    return List.copyOf(problems);
  }

  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  /// What is known, by name, in order.
  public Map<String, String> facts() {
    return new LinkedHashMap<>(facts);
  }

  /// The report on it.
  public Report<DoctorReport> report() {
    return new Report<>(form(), this);
  }

  public static Form<DoctorReport> form() {
    return new Form<>(
        "doctor",
        1,
        "What Kiln runs on, and what is wrong with it.",
        _ -> List.of(),
        List.of(
            Field.of(
                "ok",
                Type.FLAG,
                "Whether a window can open.",
                d -> new Cell.Flag(d.problems.isEmpty())),
            new Pairs<>("facts", "What is known, by name.", DoctorReport::facts),
            Field.of(
                "warnings", Type.TEXTS, "What is bad for it.", d -> new Cell.Texts(d.warnings)),
            Field.of(
                "problems", Type.TEXTS, "Why no window can open.", d -> new Cell.Texts(d.problems)),
            Rows.<DoctorReport, Item>of(
                    "items",
                    "",
                    DoctorReport::items,
                    List.of(
                        Field.<Item>of("name", Type.TEXT, "", i -> new Cell.Text(i.name()))
                            .titled("")
                            .shown(Shown.TABLES),
                        Field.<Item>of("value", Type.TEXT, "", i -> new Cell.Text(i.value()))
                            .titled("")
                            .shown(Shown.TABLES)))
                .look(Look.FACTS)
                .shown(Shown.TABLES)),
        "items",
        _ -> List.of());
  }

  private record Item(String name, String value) {}

  private List<Item> items() {
    List<Item> items = new ArrayList<>();
    facts.forEach((name, value) -> items.add(new Item(name, value)));
    warnings.forEach(warning -> items.add(new Item("WARNING", warning)));
    problems.forEach(problem -> items.add(new Item("PROBLEM", "no window can open: " + problem)));
    return items;
  }
}
