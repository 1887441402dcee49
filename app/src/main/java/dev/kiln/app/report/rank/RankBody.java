package dev.kiln.app.report.rank;

import dev.kiln.app.export.Table;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/// What a ranking is of: functions, whole paths, or the heaviest path from a function.
public interface RankBody {
  /// How it is sorted and what that says, in a sentence.
  String basis();

  /// Columns for people; the last is the name.
  Table shown();

  /// Columns for programs.
  Table plain();

  /// What is told below the table; may be empty.
  List<String> below();

  /// Writes the fields of `kiln.rank/1` that are this body's own.
  void json(JsonGenerator json) throws IOException;
}
