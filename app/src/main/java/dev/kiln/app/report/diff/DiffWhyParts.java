package dev.kiln.app.report.diff;

import static dev.kiln.app.report.Part.Field.real;
import static dev.kiln.app.report.Part.Field.text;

import dev.kiln.app.report.Part;
import dev.kiln.app.report.Part.Get;
import dev.kiln.app.report.Part.Group;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.report.Shown;
import dev.kiln.app.report.rank.CountsParts;
import dev.kiln.app.report.rank.CountsParts.Counted;
import dev.kiln.diffview.words.SplitWords;
import dev.kiln.model.hotpath.calls.CallCount;
import dev.kiln.model.hotpath.why.ChangeSplits;
import dev.kiln.model.tree.MergeKeys;
import java.util.List;
import java.util.Locale;

/// Why costs changed, for programs.
final class DiffWhyParts {
  private record Why(DiffCalls calls, SplitWords said, MergeKeys keys) {
    static Why of(DiffReport report) {
      DiffCalls calls = report.calls();
      SplitWords said = new SplitWords(calls.splits(), report.words());
      return new Why(calls, said, report.diff().shape().keys());
    }

    List<Split> splits() {
      return calls.splits().rows().stream().map(row -> new Split(row, said)).toList();
    }
  }

  private record Split(ChangeSplits.Row row, SplitWords said) {}

  /// The calls of one side.
  private record SideCalls(CallCount count, double calls, double costPerCall) {}

  private DiffWhyParts() {}

  static Part<DiffReport> of() {
    return Group.of(
        "why",
        "Why costs changed: calls against the cost of a call.",
        Why::of,
        List.of(
            text("basis", "Never share.", w -> w.calls().splits().basis().word()),
            text("calls", "Who counted, or that nothing did.", w -> w.said().sources()),
            functions(),
            CountsParts.of(
                "baseCounts",
                "What became of each line that counts.",
                w -> Counted.all(w.calls().base(), w.keys())),
            CountsParts.of(
                "currentCounts",
                "What became of each line that counts.",
                w -> Counted.all(w.calls().current(), w.keys()))));
  }

  private static Part<Why> functions() {
    return Rows.<Why, Split>of(
            "functions",
            "Those whose calls are known on both sides.",
            Why::splits,
            List.of(
                text("function", "", s -> s.row().name()),
                side("base", DiffWhyParts::base),
                side("current", DiffWhyParts::current),
                real("delta", "On the basis.", s -> s.row().split().change()),
                real("byCalls", "On the basis.", s -> s.row().split().byCalls()),
                real("byCost", "On the basis.", s -> s.row().split().byCost()),
                text("verdict", "In a few words.", s -> s.row().verdict().words()),
                text("words", "A sentence.", s -> s.said().sentence(s.row()))))
        .shown(Shown.JSON);
  }

  private static SideCalls base(Split split) {
    ChangeSplits.Row row = split.row();
    return new SideCalls(row.base(), row.split().baseCalls(), row.split().baseCostPerCall());
  }

  private static SideCalls current(Split split) {
    ChangeSplits.Row row = split.row();
    return new SideCalls(
        row.current(), row.split().currentCalls(), row.split().currentCostPerCall());
  }

  private static Part<Split> side(String key, Get<Split, SideCalls> of) {
    return Group.of(
        key,
        "",
        of,
        List.of(
            text("source", "", s -> s.count().source().name().toLowerCase(Locale.ROOT)),
            text("from", "The event, the file.", s -> s.count().from()),
            text("noun", "What is counted.", s -> s.count().noun()),
            real("count", "As counted.", s -> s.count().calls()),
            real("seconds", "Null for the recording.", s -> s.count().seconds()),
            real("calls", "On the basis.", SideCalls::calls),
            real("costPerCall", "Native.", SideCalls::costPerCall)));
  }
}
