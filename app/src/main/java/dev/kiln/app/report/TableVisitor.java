package dev.kiln.app.report;

import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Group;
import dev.kiln.app.report.Part.Pairs;
import dev.kiln.app.request.options.ReportFormat;
import java.io.IOException;

/// Visits the tables of a report, those in groups too, and passes over single values.
interface TableVisitor extends Part.Visitor {
  /// The format that is written.
  ReportFormat format();

  @Override
  default <A> void field(Field<A> field, A answer) {}

  @Override
  default <A> void pairs(Pairs<A> pairs, A answer) {}

  @Override
  default <A, S> void group(Group<A, S> group, A answer) throws IOException {
    S inner = group.of().of(answer);
    if (inner != null && group.shown().in(format())) {
      for (Part<S> part : group.parts()) {
        part.accept(this, inner);
      }
    }
  }
}
