package dev.kiln.app.report.diff;

import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.diff.FunctionDeltas.Listing;
import java.util.EnumMap;
import java.util.Map;

/// What the titles of a comparison's tables depend on.
///
/// @param unit of native values
/// @param scaled the unit of values on the basis
/// @param lists the title of each list that was asked for
public record DiffTitles(String unit, String scaled, Map<Listing, String> lists) {
  /// Those of shares, without a list.
  public static final DiffTitles USUAL = new DiffTitles("1", "share", Map.of());

  static DiffTitles of(DiffReport report) {
    DiffWords words = report.words();
    String unit = words.valueType().unit().isEmpty() ? "1" : words.valueType().unit();
    String scaled =
        switch (report.diff().scale().basis()) {
          case SHARE -> "share";
          case ABSOLUTE -> unit;
          case PER_SECOND, PER_UNIT -> unit + " " + words.per();
        };
    Map<Listing, String> lists = new EnumMap<>(Listing.class);
    report.lists().forEach(list -> lists.put(list.listing(), list.title()));
    return new DiffTitles(unit, scaled, lists);
  }

  String list(Listing listing) {
    return lists.getOrDefault(listing, "");
  }
}
