package dev.kiln.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.importers.BuiltinImporters;
import dev.kiln.model.value.Quantities;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What Kiln runs on and what is wrong with it, as text or JSON.
///
/// JSON schema `kiln.doctor/1`: `{"schema", "ok", "facts": {name: text}, "warnings": [text],
/// "problems": [text]}`; `ok` is false where a problem stops the window. A fact that is unknown is
/// not among them.
public final class SystemReport {
  private static final String CACHE_OPTION = "-XX:AOTCache=";

  private final Map<String, String> facts = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  public SystemReport(Display display) {
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
        .collect(Collectors.joining(", ", "", "; known by their content, not by their names"));
  }

  /// The virtual machine says "sharing" only where it maps an archive; one that is named but does
  /// not fit it leaves aside, and all others with it.
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
              + " does not fit this Java, so Kiln starts slowly;"
              + " building the image again mends it");
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
      return "the processor draws the window, as -Dprism.order="
          + asked
          + " asks; without that option the graphics card may";
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

  /// Why no window can open; empty where one can.
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

  public String text() {
    StringBuilder out = new StringBuilder();
    facts.forEach((name, value) -> line(out, name, value));
    warnings.forEach(warning -> line(out, "WARNING", warning));
    problems.forEach(problem -> line(out, "PROBLEM", "no window can open: " + problem));
    return out.toString();
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append(String.format(Locale.ROOT, "%-15s %s%n", name, value));
  }

  public String json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("schema", "kiln.doctor/1");
      json.writeBooleanField("ok", problems.isEmpty());
      json.writeObjectFieldStart("facts");
      for (Map.Entry<String, String> fact : facts.entrySet()) {
        json.writeStringField(fact.getKey(), fact.getValue());
      }
      json.writeEndObject();
      writeAll(json, "warnings", warnings);
      writeAll(json, "problems", problems);
      json.writeEndObject();
    }
    return text + System.lineSeparator();
  }

  private static void writeAll(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
