package dev.kiln.app.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.model.hotpath.cost.ProfilingCost;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What continuous profiling of a fleet costs, as text, JSON or Markdown. Bytes are decimal: 1 GB
/// is 10^9, as storage is sold.
///
/// JSON schema `kiln.cost/1`: `{"schema", "instances", "uploadsPerDay", "bytesPerUpload",
/// "bytesPerDay", "keptBytesPerDay", "storedBytes", "coresOfOverhead", "servicesOfOverhead",
/// "cpuSecondsPerSample", "samplesPerDay", "notes": [...]}`.
///
/// @param cost of the fleet
/// @param notes what was measured and what was taken for granted
public record FleetReport(ProfilingCost cost, List<String> notes) {
  private record Line(String what, String amount, String how) {}

  public FleetReport {
    notes = List.copyOf(notes);
  }

  /// @throws IllegalArgumentException for CSV
  public String write(ReportFormat format) throws IOException {
    return switch (format) {
      case TEXT -> text();
      case JSON -> json();
      case MD -> markdown();
      case CSV -> throw new IllegalArgumentException("--format: expected text, json or md");
    };
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    String fleet =
        number(cost.services())
            + " services × "
            + number(cost.instancesPerService())
            + " instances × "
            + number(cost.profileTypes())
            + " profile types";
    lines.add(
        new Line(
            "uploads",
            number(cost.uploadsPerDay()) + " a day",
            fleet + " × 86,400 s / " + number(cost.uploadSeconds()) + " s"));
    lines.add(
        new Line(
            "sent", bytes(cost.bytesPerDay()) + " a day", "× " + bytes(cost.bytesPerUpload())));
    if (cost.deduplication() != 1) {
      lines.add(
          new Line(
              "kept",
              bytes(cost.keptBytesPerDay()) + " a day",
              "/ " + number(cost.deduplication()) + " by deduplication"));
    }
    if (!cost.tiers().isEmpty()) {
      lines.add(new Line("stored", bytes(cost.storedBytes()), "once full: " + tiers()));
    }
    lines.add(
        new Line(
            "overhead",
            number(cost.servicesOfOverhead()) + " services' worth of CPU",
            share(cost.overhead())
                + " of "
                + number(cost.instances() * cost.coresPerInstance())
                + " busy cores: "
                + number(cost.coresOfOverhead())
                + " cores"));
    lines.add(
        new Line(
            "samples",
            number(cost.samplesPerDay()) + " a day",
            number(cost.hz()) + " Hz; " + micros(cost.cpuSecondsPerSample()) + " of CPU each"));
    return lines;
  }

  private String tiers() {
    List<String> said = new ArrayList<>();
    for (ProfilingCost.Tier tier : cost.tiers()) {
      String kept = tier.kept() == 1 ? "all" : share(tier.kept());
      said.add(number(tier.days()) + " days of " + kept);
    }
    return String.join(", then ", said);
  }

  private String text() {
    StringBuilder out = new StringBuilder();
    for (Line line : lines()) {
      out.append(
          String.format(Locale.ROOT, "%-9s %-32s %s%n", line.what(), line.amount(), line.how()));
    }
    notes.forEach(note -> out.append('\n').append(note).append('\n'));
    return out.toString();
  }

  private String markdown() {
    StringBuilder out = new StringBuilder("| | | how |\n|---|---|---|\n");
    for (Line line : lines()) {
      out.append("| ").append(line.what()).append(" | ").append(line.amount()).append(" | ");
      out.append(line.how()).append(" |\n");
    }
    notes.forEach(note -> out.append('\n').append(note).append('\n'));
    return out.toString();
  }

  private String json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("schema", "kiln.cost/1");
      json.writeNumberField("instances", cost.instances());
      json.writeNumberField("uploadsPerDay", cost.uploadsPerDay());
      json.writeNumberField("bytesPerUpload", cost.bytesPerUpload());
      json.writeNumberField("bytesPerDay", cost.bytesPerDay());
      json.writeNumberField("keptBytesPerDay", cost.keptBytesPerDay());
      json.writeNumberField("storedBytes", cost.storedBytes());
      json.writeNumberField("coresOfOverhead", cost.coresOfOverhead());
      json.writeNumberField("servicesOfOverhead", cost.servicesOfOverhead());
      json.writeNumberField("cpuSecondsPerSample", cost.cpuSecondsPerSample());
      json.writeNumberField("samplesPerDay", cost.samplesPerDay());
      json.writeArrayFieldStart("notes");
      for (String note : notes) {
        json.writeString(note);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + System.lineSeparator();
  }

  private static String share(double part) {
    return number(part * 100) + " %";
  }

  private static String micros(double seconds) {
    return Double.isNaN(seconds) ? "no time" : number(seconds * 1e6) + " µs";
  }

  /// At most two decimals, thousands in groups.
  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%,.2f", value);
    return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
  }

  /// `230 GB`: three digits, decimal.
  public static String bytes(double bytes) {
    String[] units = {"bytes", "kB", "MB", "GB", "TB", "PB", "EB"};
    double value = bytes;
    int unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    int decimals = value >= 100 || unit == 0 ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + decimals + "f %s", value, units[unit]);
  }
}
