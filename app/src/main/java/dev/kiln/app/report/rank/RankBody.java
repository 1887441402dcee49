package dev.kiln.app.report.rank;

import dev.kiln.app.report.Line;
import java.util.List;

/// The main part of a ranking: functions, whole paths, or the heaviest path from a function.
public sealed interface RankBody permits RankFunctions, RankStacks, RankPath {
  /// How it is sorted and what that says, in a sentence.
  String basis();

  /// The lines below the table; may be empty.
  List<Line> below();

  /// The key of its table.
  String oneTable();
}
