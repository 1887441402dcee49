package dev.kiln.app.report.cost;

import dev.kiln.app.report.Cell;
import dev.kiln.app.report.Form;
import dev.kiln.app.report.Line;
import dev.kiln.app.report.Part;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Look;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.report.Report;
import dev.kiln.app.report.Shown;
import dev.kiln.app.report.Type;
import dev.kiln.model.hotpath.cost.ProfilingCost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// What continuous profiling costs. Bytes are decimal: 1 GB is 10^9, as storage is sold.
///
/// @param cost of the fleet
/// @param notes what was measured and what was taken for granted
public record CostReport(ProfilingCost cost, List<String> notes) {
  public CostReport {
    notes = List.copyOf(notes);
  }

  private record Item(String what, String amount, String how) {}

  /// The report on a cost.
  public static Report<CostReport> of(ProfilingCost cost, List<String> notes) {
    return new Report<>(form(), new CostReport(cost, notes));
  }

  public static Form<CostReport> form() {
    return new Form<>(
        "cost",
        1,
        "What continuous profiling costs. Bytes are decimal.",
        _ -> List.of(),
        List.of(
            real("instances", "Of all services.", ProfilingCost::instances),
            real("uploadsPerDay", "Profiles sent a day.", ProfilingCost::uploadsPerDay),
            real("bytesPerUpload", "Of one profile.", ProfilingCost::bytesPerUpload),
            real("bytesPerDay", "Sent a day.", ProfilingCost::bytesPerDay),
            real("keptBytesPerDay", "After deduplication.", ProfilingCost::keptBytesPerDay),
            real("storedBytes", "Once retention is full.", ProfilingCost::storedBytes),
            real("coresOfOverhead", "Cores that profile.", ProfilingCost::coresOfOverhead),
            real(
                "servicesOfOverhead",
                "The same as busy services.",
                ProfilingCost::servicesOfOverhead),
            real(
                "cpuSecondsPerSample",
                "CPU time of a sample; null where nothing is sampled.",
                ProfilingCost::cpuSecondsPerSample),
            real("samplesPerDay", "Of all instances.", ProfilingCost::samplesPerDay),
            Field.of(
                "notes",
                Type.TEXTS,
                "What was measured, and what was taken for granted.",
                c -> new Cell.Texts(c.notes())),
            items()),
        "items",
        c -> c.notes().stream().map(Line::said).toList());
  }

  private static Field<CostReport> real(
      String key, String meaning, ToDoubleFunction<ProfilingCost> of) {
    return Field.of(key, Type.REAL, meaning, c -> new Cell.Real(of.applyAsDouble(c.cost())));
  }

  private static Rows<CostReport, Item> items() {
    return Rows.<CostReport, Item>of(
            "items",
            "",
            CostReport::lines,
            List.of(
                text("what", "", i -> new Cell.Text(i.what())),
                text("amount", "", i -> new Cell.Text(i.amount())),
                text("how", "how", i -> new Cell.Text(i.how()))))
        .look(Look.PLAIN)
        .shown(Shown.TABLES);
  }

  private static Field<Item> text(String key, String title, Part.Get<Item, Cell> of) {
    return Field.of(key, Type.TEXT, "", of).titled(title).shown(Shown.TABLES);
  }

  private List<Item> lines() {
    List<Item> lines = new ArrayList<>();
    String fleet =
        number(cost.services())
            + " services × "
            + number(cost.instancesPerService())
            + " instances × "
            + number(cost.profileTypes())
            + " profile types";
    lines.add(
        new Item(
            "uploads",
            number(cost.uploadsPerDay()) + " a day",
            fleet + " × 86,400 s / " + number(cost.uploadSeconds()) + " s"));
    lines.add(
        new Item(
            "sent", bytes(cost.bytesPerDay()) + " a day", "× " + bytes(cost.bytesPerUpload())));
    if (cost.deduplication() != 1) {
      lines.add(
          new Item(
              "kept",
              bytes(cost.keptBytesPerDay()) + " a day",
              "/ " + number(cost.deduplication()) + " by deduplication"));
    }
    if (!cost.tiers().isEmpty()) {
      lines.add(new Item("stored", bytes(cost.storedBytes()), "once full: " + tiers()));
    }
    lines.add(
        new Item(
            "overhead",
            number(cost.servicesOfOverhead()) + " services' worth of CPU",
            share(cost.overhead())
                + " of "
                + number(cost.instances() * cost.coresPerInstance())
                + " busy cores: "
                + number(cost.coresOfOverhead())
                + " cores"));
    lines.add(
        new Item(
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
